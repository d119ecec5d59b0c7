// SPDX-License-Identifier: GPL-3.0-or-later
// Several documents at once: each has a window of its own, with its own run, and the menu goes from
// one to the other.
#include "app/main_window.h"
#include "look/plain_text.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace stowage::app {

namespace {
constexpr QPoint kBeside(32, 32); // pixels to the next window

std::vector<MainWindow*> windowsShown()
{
    std::vector<MainWindow*> shown;
    for (QWidget* each : QApplication::topLevelWidgets())
        if (auto* window = qobject_cast<MainWindow*>(each);
            window != nullptr && window->isVisible())
            shown.push_back(window);
    std::sort(shown.begin(), shown.end(), [](const MainWindow* a, const MainWindow* b) {
        return a->windowTitle() != b->windowTitle() ? a->windowTitle() < b->windowTitle()
                                                    : a->winId() < b->winId();
    });
    return shown;
}

// As the title bar says it, without the place that marks changes.
QString captionOf(const MainWindow& window)
{
    const QLatin1String mark("[*]");
    QString title = window.windowTitle();
    const qsizetype at = title.lastIndexOf(mark);
    if (at >= 0)
        title = title.left(at);
    title.replace(QLatin1String("[*][*]"), mark);
    return window.isWindowModified() ? MainWindow::tr("%1 (not saved)").arg(title) : title;
}

void bringForward(MainWindow& window)
{
    if (window.isMinimized())
        window.showNormal();
    window.raise();
    window.activateWindow();
}
} // namespace

void MainWindow::makeWindowMenu()
{
    windows_ = menuBar()->addMenu(tr("&Window"));
    windows_->setObjectName(QStringLiteral("Window menu"));
    const auto add = [this](const QString& text, const char* name, const QKeySequence& keys,
                            void (MainWindow::*done)()) {
        QAction* action = windows_->addAction(text);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, done);
    };
    add(tr("&New window"), "New window", Qt::CTRL | Qt::SHIFT | Qt::Key_N, &MainWindow::newWindow);
    add(tr("Ne&xt window"), "Next window", Qt::CTRL | Qt::Key_F6, &MainWindow::nextWindow);
    add(tr("&Close window"), "Close window", Qt::CTRL | Qt::Key_W, &MainWindow::closeThis);
    windows_->addSeparator();
    connect(windows_, &QMenu::aboutToShow, this, &MainWindow::fillWindows);
}

void MainWindow::newWindow()
{
    auto* window = new MainWindow;
    window->setAttribute(Qt::WA_DeleteOnClose);
    if (!window->isMaximized())
        window->move(pos() + kBeside);
    window->show();
    bringForward(*window);
}

void MainWindow::nextWindow()
{
    const std::vector<MainWindow*> shown = windowsShown();
    const auto at = std::find(shown.begin(), shown.end(), this);
    if (at == shown.end() || shown.size() < 2)
        return;
    bringForward(at + 1 == shown.end() ? *shown.front() : **(at + 1));
}

void MainWindow::closeThis()
{
    close();
}

// Windows come and go, and their names change; entries are kept, for others may hold them.
void MainWindow::fillWindows()
{
    const std::vector<MainWindow*> shown = windowsShown();
    while (windowEntries_.size() < shown.size()) {
        const std::size_t n = windowEntries_.size();
        QAction* action = windows_->addAction(QString());
        action->setObjectName(QStringLiteral("Window %1").arg(n + 1));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [n] {
            const std::vector<MainWindow*> now = windowsShown();
            if (n < now.size())
                bringForward(*now[n]);
        });
        windowEntries_.push_back(action);
    }
    for (std::size_t n = 0; n < windowEntries_.size(); ++n) {
        QAction* action = windowEntries_[n];
        action->setVisible(n < shown.size());
        if (n >= shown.size())
            continue;
        action->setText(ui::plainCaption(captionOf(*shown[n])));
        action->setChecked(shown[n] == this);
    }
}

} // namespace stowage::app
