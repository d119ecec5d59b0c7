// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include <QGuiApplication>

#include <clocale>
#include <iostream>

int main(int argc, char** argv)
{
    // Verbs need fonts and pictures, but no display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    // Qt takes over the user's locale; numbers in files must not follow it.
    std::setlocale(LC_NUMERIC, "C");
    return static_cast<int>(
        stowage::app::runCommandLine(QCoreApplication::arguments().mid(1), {std::cout, std::cerr}));
}
