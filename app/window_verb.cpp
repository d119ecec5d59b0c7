// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_verb.h"

#include "app/examples.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "app/run_verb.h"

#include <QApplication>
#include <QTimer>

namespace stowage::app {

bool wantsWindow(const QStringList& arguments)
{
    const QStringList others = {QStringLiteral("run"),       QStringLiteral("render"),
                                QStringLiteral("check"),     QStringLiteral("convert"),
                                QStringLiteral("diff"),      QStringLiteral("examples"),
                                QStringLiteral("reference"), QStringLiteral("--help"),
                                QStringLiteral("-h"),        QStringLiteral("--version")};
    for (const QString& argument : arguments)
        if (others.contains(argument))
            return false;
    return true;
}

Exit runWindow(const WindowRequest& request, const Streams& streams)
{
    if (!request.example.empty()) {
        const auto example = openExample(QString::fromStdString(request.example));
        if (!example)
            return complain(example.error(), streams);
    }
    if (!request.file.empty()) {
        const auto opened = openDocument(QString::fromStdString(request.file));
        if (!opened)
            return complain(opened.error(), streams);
    }
    if (qobject_cast<QApplication*>(QCoreApplication::instance()) == nullptr) {
        streams.err << "stowage: there is no display to open a window on; set DISPLAY, or simulate "
                       "without a window: stowage run --example heal --for 10m\n";
        return Exit::usage;
    }
    MainWindow window;
    window.show();
    QTimer::singleShot(0, &window, [&] {
        window.offerRecovery();
        if (window.hasSession())
            return;
        if (!request.example.empty())
            window.openExampleNamed(QString::fromStdString(request.example));
        else if (!request.file.empty())
            window.openFile(QString::fromStdString(request.file));
    });
    return QApplication::exec() == 0 ? Exit::good : Exit::internal;
}

} // namespace stowage::app
