// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"
#include "app/window_verb.h"

#include <QApplication>

#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fcntl.h>
#include <iostream>
#include <memory>
#include <unistd.h>

namespace {
// What Qt says while it looks for the display; null: it has found it, or looks for none.
QStringList* saidOfDisplay = nullptr;

// Qt aborts where no window can be opened; a shell is owed a sentence and an exit code.
[[noreturn]] void endWithoutDisplay()
{
    const QString reason =
        saidOfDisplay->isEmpty() ? QStringLiteral("Qt finds none") : saidOfDisplay->front();
    std::fprintf(stderr,
                 "stowage: no window can be opened on this display (%s); start it from a desktop, "
                 "or simulate without a window: stowage run --example heal --for 10m\n",
                 qPrintable(reason.trimmed()));
    std::_Exit(static_cast<int>(stowage::app::Exit::usage));
}

// Qt complains of a missing runtime folder even where nothing is kept there, as on build machines.
void tell(QtMsgType type, const QMessageLogContext& /*context*/, const QString& message)
{
    if (saidOfDisplay != nullptr && type == QtFatalMsg)
        endWithoutDisplay();
    if (saidOfDisplay != nullptr)
        saidOfDisplay->append(message);
    else if (!message.startsWith(QLatin1String("QStandardPaths: ")))
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
    if (stowage::app::wantsWindow(arguments) && hasDisplay()) {
        QStringList said;
        saidOfDisplay = &said;
        auto application = std::make_unique<QApplication>(argc, argv);
        saidOfDisplay = nullptr;
        for (const QString& message : said)
            tell(QtWarningMsg, {}, message);
        return application;
    }
    if (!arguments.contains(QStringLiteral("render")))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}
// A file that is opened must not become the standard output of somebody who closed his: the
// descriptors are taken up in the direction in which they fail.
void takeUpClosedStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(stream, F_GETFD) == -1)
            ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

// What the program believed of itself was wrong; beliefFailed has said what.
extern "C" void endAsInternalError(int /*signal*/)
{
    std::_Exit(static_cast<int>(stowage::app::Exit::internal));
}
} // namespace

int main(int argc, char** argv)
{
    takeUpClosedStreams();
    qInstallMessageHandler(tell);
    const auto application = applicationFor(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage"));
    // Qt takes over the user's locale; numbers in files must not follow it.
    std::setlocale(LC_NUMERIC, "C");
    if (qobject_cast<QApplication*>(application.get()) == nullptr)
        std::signal(SIGABRT, endAsInternalError);
    const bool showsProgress = ::isatty(STDERR_FILENO) == 1;
    try {
        return static_cast<int>(stowage::app::runCommandLine(
            QCoreApplication::arguments().mid(1), {std::cout, std::cerr, showsProgress}));
    } catch (const std::exception& error) { // of a library, such as a lack of memory
        std::fprintf(stderr, "stowage: an internal error: %s\n", error.what());
        return static_cast<int>(stowage::app::Exit::internal);
    }
}
