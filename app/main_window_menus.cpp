// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the window and what they open.
#include "app/examples.h"
#include "app/main_window.h"
#include "app/workbench.h"
#include "canvas/canvas_view.h"
#include "canvas/paint.h"
#include "document/find.h"
#include "inspector/inspector.h"
#include "look/plain_text.h"
#include "look/style.h"
#include "palette/palette_view.h"
#include "report/why.h"
#include "sim/rules.h"
#include "timeline/speeds.h"
#include "timeline/timeline_bar.h"
#include "timeline/transport_bar.h"

#include <QActionGroup>
#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSettings>
#include <QVBoxLayout>

namespace stowage::app {

namespace {
constexpr auto kReducesMotion = QLatin1String("reduceMotion"); // in the settings

QAction* add(QMenu& menu, const QString& text, const QList<QKeySequence>& keys,
             const std::function<void()>& done)
{
    QAction* action = menu.addAction(text);
    action->setObjectName(QString(text).remove(QLatin1Char('&')).remove(QStringLiteral("…")));
    action->setShortcuts(keys);
    if (done)
        QObject::connect(action, &QAction::triggered, action, done);
    return action;
}

// Desktops without a theme of their own leave some standard keys empty.
QList<QKeySequence> keysOf(QKeySequence::StandardKey standard, QKeyCombination otherwise)
{
    const QList<QKeySequence> keys = QKeySequence::keyBindings(standard);
    return keys.isEmpty() ? QList<QKeySequence>{QKeySequence(otherwise)} : keys;
}
} // namespace

void MainWindow::makeMenus()
{
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makeSimulateMenu();
    makeHelpMenu();
}

void MainWindow::makeFileMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&File"));
    add(menu, tr("&New"), {QKeySequence::New}, [this] { newSketch(); });
    add(menu, tr("&Open…"), {QKeySequence::Open}, [this] { openChosen(); });
    recent_ = menu.addMenu(tr("Open &recent"));
    recent_->setToolTipsVisible(true);
    connect(recent_, &QMenu::aboutToShow, this, &MainWindow::fillRecent); // files come and go
    QMenu& examples = *menu.addMenu(tr("E&xamples"));
    for (const QString& name : exampleNames())
        if (const auto example = openExample(name))
            add(examples, ui::plainCaption(QString::fromStdString(example->name)), {},
                [this, name] { openExampleNamed(name); });
    needSession_.push_back(add(menu, tr("&Import into the drawing…"),
                               {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)},
                               [this] { importChosen(); }));
    menu.addSeparator();
    needSession_.push_back(add(menu, tr("&Save"), {QKeySequence::Save}, [this] { save(); }));
    needSession_.push_back(add(menu, tr("Save &as…"),
                               keysOf(QKeySequence::SaveAs, Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                               [this] { saveAs(); }));
    QAction* backup = add(menu, tr("Keep the last version as a &backup"), {}, {});
    backup->setCheckable(true);
    backup->setChecked(QSettings().value(kBackup, true).toBool());
    connect(backup, &QAction::toggled, this, [](bool on) { QSettings().setValue(kBackup, on); });
    menu.addSeparator();
    needSession_.push_back(add(menu, tr("&Export picture…"), {QKeySequence(Qt::CTRL | Qt::Key_E)},
                               [this] { exportPicture(); }));
    needSession_.push_back(add(menu, tr("Export &JSON…"), {}, [this] { exportJson(); }));
    needSession_.push_back(
        add(menu, tr("Export &task definition…"), {}, [this] { exportTaskDefinition(); }));
    menu.addSeparator();
    add(menu, tr("&Quit"), keysOf(QKeySequence::Quit, Qt::CTRL | Qt::Key_Q), [this] { close(); });
}

void MainWindow::makeEditMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&Edit"));
    undo_ = add(menu, tr("&Undo"), {QKeySequence::Undo}, [this] { undo(); });
    redo_ =
        add(menu, tr("&Redo"),
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
            [this] { redo(); });
    undo_->setObjectName(QStringLiteral("Undo action"));
    redo_->setObjectName(QStringLiteral("Redo action"));
    menu.addSeparator();
    for (QAction* action : canvas_->editActions())
        menu.addAction(action);
    needSession_.push_back(add(menu, tr("Copy as p&icture"),
                               {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
                               [this] { copyAsPicture(); }));
    menu.addSeparator();
    makeFindingMenu(menu);
    needSession_.push_back(add(menu, tr("Add a &part…"), {QKeySequence(Qt::SHIFT | Qt::Key_F2)},
                               [this] { addParts(QCursor::pos()); }));
}

void MainWindow::makeViewMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&View"));
    for (QAction* action : canvas_->viewActions())
        menu.addAction(action);
    menu.addSeparator();
    const auto panel = [&](const QString& text) {
        QAction* action = add(menu, text, {}, {});
        action->setCheckable(true);
        action->setChecked(true);
        panels_.push_back(action);
        return action;
    };
    sideShown_ = panel(tr("&Parts and outline"));
    connect(sideShown_, &QAction::toggled, workbench_->side(), &QWidget::setVisible);
    inspectorShown_ = panel(tr("&Inspector"));
    connect(inspectorShown_, &QAction::toggled, workbench_, &Workbench::setInspectorShown);
    bottomShown_ = panel(tr("Time&line and events"));
    connect(bottomShown_, &QAction::toggled, workbench_->bottom(), &QWidget::setVisible);
    makeFindingViews(menu);
    add(menu, tr("&Reset the layout"), {}, [this] { resetLayout(); });
    menu.addSeparator();
    auto* themes = new QActionGroup(this);
    const std::pair<QString, QString> kChoices[] = {
        {tr("Theme of the &system"), QStringLiteral("system")},
        {tr("&Light"), QStringLiteral("light")},
        {tr("&Dark"), QStringLiteral("dark")}};
    for (const auto& [text, choice] : kChoices) {
        QAction* action = themes->addAction(text);
        action->setCheckable(true);
        action->setChecked(themeChoice_ == choice);
        menu.addAction(action);
        action->setObjectName(QStringLiteral("Theme ") + choice);
        connect(action, &QAction::triggered, this, [this, choice = choice] {
            themeChoice_ = choice;
            QSettings().setValue(QStringLiteral("theme"), choice);
            takeTheme();
            applyTheme();
        });
    }
    menu.addSeparator();
    QAction* still = add(menu, tr("Reduce &motion"), {}, {});
    still->setCheckable(true);
    still->setChecked(theme_.motion.normal == 0);
    connect(still, &QAction::toggled, this, [this](bool reduced) {
        QSettings().setValue(kReducesMotion, reduced);
        takeTheme();
        applyTheme();
    });
}

void MainWindow::takeTheme()
{
    theme_ = themeChoice_ == QStringLiteral("dark")    ? ui::Theme::dark()
             : themeChoice_ == QStringLiteral("light") ? ui::Theme::light()
                                                       : ui::systemTheme();
    if (QSettings().value(kReducesMotion).toBool())
        theme_ = theme_.withoutMotion();
}

// The desktop has become light or dark.
bool MainWindow::event(QEvent* event)
{
    if (event->type() == QEvent::ThemeChange && themeChoice_ == QStringLiteral("system")) {
        takeTheme();
        applyTheme();
    }
    // Afterwards, for a question takes over the window that is just being activated.
    if (event->type() == QEvent::WindowActivate)
        QTimer::singleShot(0, this, &MainWindow::lookAtDisk);
    return QMainWindow::event(event);
}

void MainWindow::makeSimulateMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&Simulate"));
    const auto own = [&](const QString& text, const QList<QKeySequence>& keys,
                         const std::function<void()>& done) {
        needSession_.push_back(add(menu, text, keys, done));
        needSession_.back()->setObjectName(needSession_.back()->objectName() +
                                           QStringLiteral(" action"));
        return needSession_.back();
    };
    own(tr("&Play or pause"), {QKeySequence(Qt::Key_F5)},
        [this] { setRunning(!playback_.isRunning()); });
    needLive_.push_back(own(tr("&Step"), {QKeySequence(Qt::Key_Period), QKeySequence(Qt::Key_F10)},
                            [this] { step(); }));
    own(tr("Step &back"), {QKeySequence(Qt::Key_Comma), QKeySequence(Qt::Key_F9)},
        [this] { stepBack(); });
    needPast_.push_back(own(tr("&Live"), {QKeySequence(Qt::Key_End)}, [this] { goLive(); }));
    needPast_.push_back(own(tr("&Discard what followed"), {}, [this] {
        if (session_->isPast())
            discardFuture();
    }));
    own(tr("&Reset"), {QKeySequence(Qt::CTRL | Qt::Key_Home)}, [this] { reset(); });
    menu.addSeparator();
    own(tr("Run until the next &event of the selection"), {QKeySequence(Qt::Key_F8)}, [this] {
        runUntil({Goal::Kind::nextEvent, canvas_->selection()});
    });
    own(tr("Run until the service is s&table"), {QKeySequence(Qt::SHIFT | Qt::Key_F8)},
        [this] { runUntilStable(); });
    own(tr("Run until the first fail&ure"), {QKeySequence(Qt::CTRL | Qt::Key_F8)},
        [this] { runUntil({Goal::Kind::firstFailure}); });
    own(tr("Run until a t&ime…"), {}, [this] { runUntilTime(); });
    menu.addSeparator();
    // Brackets are hard to reach on many keyboards.
    own(tr("&Faster"), {QKeySequence(Qt::Key_BracketRight), QKeySequence(Qt::CTRL | Qt::Key_Up)},
        [this] { transport_->setSpeedIndex(transport_->speedIndex() + 1); });
    own(tr("Slo&wer"), {QKeySequence(Qt::Key_BracketLeft), QKeySequence(Qt::CTRL | Qt::Key_Down)},
        [this] { transport_->setSpeedIndex(transport_->speedIndex() - 1); });
    QMenu& speeds = *menu.addMenu(tr("Spee&d"));
    for (std::size_t n = 0; n < ui::kSpeeds.size(); ++n)
        add(speeds, QString::fromUtf8(ui::kSpeeds.at(n).name), {},
            [this, n] { transport_->setSpeedIndex(static_cast<int>(n)); });
}

void MainWindow::makeHelpMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&Help"));
    add(menu, tr("&Explain the selection"), {QKeySequence(Qt::Key_F1)}, [this] {
        if (session_ && !canvas_->selection().empty())
            askWhy(canvas_->selection().front());
        else
            showKeys();
    });
    add(menu, tr("&Keys"),
        {QKeySequence(Qt::Key_Question), QKeySequence(Qt::CTRL | Qt::Key_Question)},
        [this] { showKeys(); });
    add(menu, tr("About the &model"), {}, [this] { showRules(); });
    add(menu, tr("&About Stowage"), {}, [this] {
        ui::PlainMessage about(
            ui::PlainMessage::Information, QStringLiteral("Stowage " STOWAGE_VERSION),
            tr("A sandbox for Amazon ECS architectures. Stowage is not affiliated with Amazon.\n\n"
               "Free software under the GNU General Public License, version 3 or later, without "
               "any warranty. The simulation is under the MIT licence."),
            this);
        about.exec();
    });
}

} // namespace stowage::app
