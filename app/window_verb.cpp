// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_verb.h"

#include "app/atomic_file.h"
#include "app/examples.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "app/run_verb.h"
#include "language/languages.h"

#include <QApplication>
#include <QLocale>
#include <QSettings>
#include <QTimer>

#include <algorithm>

namespace stowage::app {

namespace {
bool isOpen(const QString& file)
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    return std::any_of(windows.begin(), windows.end(), [&](const QWidget* each) {
        const auto* window = qobject_cast<const MainWindow*>(each);
        return window != nullptr && !window->path().isEmpty() &&
               targetOf(window->path()) == targetOf(file);
    });
}
} // namespace

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

std::unique_ptr<MainWindow> openWanted(MainWindow& window, const WindowRequest& request)
{
    window.offerRecovery();
    const QString file = QString::fromStdString(request.file);
    const bool isWanted = !request.example.empty() || !file.isEmpty();
    if (!isWanted || (!file.isEmpty() && isOpen(file)))
        return nullptr;
    std::unique_ptr<MainWindow> beside;
    if (window.hasSession()) {
        beside = std::make_unique<MainWindow>();
        beside->show();
    }
    MainWindow& chosen = beside ? *beside : window;
    if (!request.example.empty())
        chosen.openExampleNamed(QString::fromStdString(request.example));
    else
        chosen.openFile(file);
    return beside;
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
    const QString wanted = QSettings().value(ui::kLanguageSetting).toString();
    ui::speak(*QCoreApplication::instance(),
              ui::languageFor(wanted, QLocale::system().uiLanguages()));
    MainWindow window;
    std::unique_ptr<MainWindow> beside;
    window.show();
    QTimer::singleShot(0, &window, [&] { beside = openWanted(window, request); });
    return QApplication::exec() == 0 ? Exit::good : Exit::internal;
}

} // namespace stowage::app
