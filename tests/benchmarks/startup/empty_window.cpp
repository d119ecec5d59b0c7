// SPDX-License-Identifier: GPL-3.0-or-later
// The yardstick of starting: what any window with a menu and a tool bar costs.
#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.menuBar()->addMenu(QStringLiteral("File"))->addAction(QStringLiteral("Quit"));
    window.addToolBar(QStringLiteral("Tools"))->addAction(QStringLiteral("Run"));
    window.resize(1'000, 700);
    window.show();
    return QApplication::exec();
}
