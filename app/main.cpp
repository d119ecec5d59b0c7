// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"
#include "app/window_verb.h"

#include <QApplication>

#include <clocale>
#include <cstdio>
#include <iostream>
#include <memory>

namespace {
// Qt complains of a missing runtime folder even where nothing is kept there, as on build machines.
void tell(QtMsgType /*type*/, const QMessageLogContext& /*context*/, const QString& message)
{
    if (!message.startsWith(QLatin1String("QStandardPaths: ")))
        std::fprintf(stderr, "stowage: %s\n", qPrintable(message));
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

// Pictures need fonts, but no display.
std::unique_ptr<QCoreApplication> applicationFor(int& argc, char** argv)
{
    QStringList arguments;
    for (int n = 1; n < argc; ++n)
        arguments.append(QString::fromLocal8Bit(argv[n]));
    if (stowage::app::wantsWindow(arguments) && hasDisplay())
        return std::make_unique<QApplication>(argc, argv);
    if (!arguments.contains(QStringLiteral("render")))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}
} // namespace

int main(int argc, char** argv)
{
    qInstallMessageHandler(tell);
    const auto application = applicationFor(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage"));
    // Qt takes over the user's locale; numbers in files must not follow it.
    std::setlocale(LC_NUMERIC, "C");
    return static_cast<int>(
        stowage::app::runCommandLine(QCoreApplication::arguments().mid(1), {std::cout, std::cerr}));
}
