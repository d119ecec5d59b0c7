// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the window and what they open.
#include "app/examples.h"
#include "app/main_window.h"
#include "app/toast.h"
#include "app/workbench.h"
#include "canvas/canvas_view.h"
#include "canvas/paint.h"
#include "document/find.h"
#include "inspector/inspector.h"
#include "language/languages.h"
#include "language/phrase_book.h"
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

// What is named by a drawing, or by nobody's language.
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

// Robots find it by its English name in any language.
QAction* add(QMenu& menu, const char* english, const QList<QKeySequence>& keys,
             const std::function<void()>& done)
{
    QAction* action = add(menu, QString::fromUtf8(english), keys, done);
    action->setText(MainWindow::tr(english));
    return action;
}

// Desktops without a theme of their own leave some standard keys empty.
QList<QKeySequence> keysOf(QKeySequence::StandardKey standard, QKeyCombination otherwise)
{
    const QList<QKeySequence> keys = QKeySequence::keyBindings(standard);
    return keys.isEmpty() ? QList<QKeySequence>{QKeySequence(otherwise)} : keys;
}
} // namespace

// Each is called as those who speak it call it.
void MainWindow::makeLanguageMenu(QMenu& menu)
{
    QMenu& choices = *menu.addMenu(tr("Lan&guage"));
    choices.menuAction()->setObjectName(QStringLiteral("Language"));
    auto* group = new QActionGroup(this);
    const QString chosen = QSettings().value(ui::kLanguageSetting, ui::kSystemLanguage).toString();
    std::vector<ui::Language> all = ui::languages();
    all.insert(all.begin(), {ui::kSystemLanguage, tr("Language of the &system")});
    for (const ui::Language& language : all) {
        QAction* action = group->addAction(language.name);
        action->setObjectName(QStringLiteral("Language ") + language.code);
        action->setCheckable(true);
        action->setChecked(language.code == chosen);
        choices.addAction(action);
        connect(action, &QAction::triggered, this, [this, code = language.code] {
            QSettings().setValue(ui::kLanguageSetting, code);
            showToast(tr("Stowage speaks it from its next start on."));
        });
    }
}

void MainWindow::makeMenus()
{
    makeFileMenu();
    makeEditMenu();
    makeArrangeMenu();
    makeViewMenu();
    makeSimulateMenu();
    makeWindowMenu();
    makeHelpMenu();
}

void MainWindow::makeFileMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&File"));
    add(menu, QT_TR_NOOP("&New"), {QKeySequence::New}, [this] { newSketch(); });
    add(menu, QT_TR_NOOP("&Open…"), {QKeySequence::Open}, [this] { openChosen(); });
    recent_ = menu.addMenu(tr("Open &recent"));
    recent_->setToolTipsVisible(true);
    connect(recent_, &QMenu::aboutToShow, this, &MainWindow::fillRecent); // files come and go
    QMenu& examples = *menu.addMenu(tr("E&xamples"));
    for (const QString& name : exampleNames())
        if (const auto example = openExample(name))
            add(examples, ui::plainCaption(ui::said(example->name)), {},
                [this, name] { openExampleNamed(name); });
    needSession_.push_back(add(menu, QT_TR_NOOP("&Import into the drawing…"),
                               {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)},
                               [this] { importChosen(); }));
    menu.addSeparator();
    needSession_.push_back(
        add(menu, QT_TR_NOOP("&Save"), {QKeySequence::Save}, [this] { save(); }));
    needSession_.push_back(add(menu, QT_TR_NOOP("Save &as…"),
                               keysOf(QKeySequence::SaveAs, Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                               [this] { saveAs(); }));
    QAction* backup = add(menu, QT_TR_NOOP("Keep the last version as a &backup"), {}, {});
    backup->setCheckable(true);
    backup->setChecked(QSettings().value(kBackup, true).toBool());
    connect(backup, &QAction::toggled, this, [](bool on) { QSettings().setValue(kBackup, on); });
    menu.addSeparator();
    needSession_.push_back(add(menu, QT_TR_NOOP("&Export picture…"),
                               {QKeySequence(Qt::CTRL | Qt::Key_E)}, [this] { exportPicture(); }));
    needSession_.push_back(add(menu, QT_TR_NOOP("Export &JSON…"), {}, [this] { exportJson(); }));
    needSession_.push_back(
        add(menu, QT_TR_NOOP("Export &task definition…"), {}, [this] { exportTaskDefinition(); }));
    menu.addSeparator();
    add(menu, QT_TR_NOOP("&Quit"), keysOf(QKeySequence::Quit, Qt::CTRL | Qt::Key_Q),
        [] { QApplication::closeAllWindows(); });
}

void MainWindow::makeEditMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&Edit"));
    undo_ = add(menu, QT_TR_NOOP("&Undo"), {QKeySequence::Undo}, [this] { undo(); });
    redo_ =
        add(menu, QT_TR_NOOP("&Redo"),
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
            [this] { redo(); });
    undo_->setObjectName(QStringLiteral("Undo action"));
    redo_->setObjectName(QStringLiteral("Redo action"));
    menu.addSeparator();
    for (QAction* action : canvas_->editActions())
        menu.addAction(action);
    needSession_.push_back(add(menu, QT_TR_NOOP("Copy as p&icture"),
                               {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
                               [this] { copyAsPicture(); }));
    needSession_.push_back(add(menu, QT_TR_NOOP("Copy as S&VG text"), {}, [this] { copyAsSvg(); }));
    menu.addSeparator();
    makeFindingMenu(menu);
    needSession_.push_back(add(menu, QT_TR_NOOP("Add a &part…"),
                               {QKeySequence(Qt::SHIFT | Qt::Key_F2)},
                               [this] { addParts(canvas_->addSpot()); }));
}

void MainWindow::makeArrangeMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&Arrange"));
    for (QAction* action : canvas_->arrangeActions())
        menu.addAction(action);
    menu.addSeparator();
    // The keys come to its buttons, as they would never by the canvas, which walks by Tab itself.
    add(menu, QT_TR_NOOP("&Go to the message"), {QKeySequence(Qt::CTRL | Qt::Key_F7)},
        [this] { toast_->takeFocus(); });
}

void MainWindow::makeViewMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&View"));
    for (QAction* action : canvas_->viewActions())
        menu.addAction(action);
    QMenu& perspectives = *menu.addMenu(tr("Perspecti&ve"));
    for (QAction* action : canvas_->perspectiveActions())
        perspectives.addAction(action);
    menu.addSeparator();
    const auto panel = [&](const auto& text) {
        QAction* action = add(menu, text, {}, {});
        action->setCheckable(true);
        action->setChecked(true);
        panels_.push_back(action);
        return action;
    };
    sideShown_ = panel(QT_TR_NOOP("&Parts and outline"));
    connect(sideShown_, &QAction::toggled, workbench_->side(), &QWidget::setVisible);
    inspectorShown_ = panel(QT_TR_NOOP("&Inspector"));
    connect(inspectorShown_, &QAction::toggled, workbench_, &Workbench::setInspectorShown);
    bottomShown_ = panel(QT_TR_NOOP("Time&line and events"));
    connect(bottomShown_, &QAction::toggled, workbench_->bottom(), &QWidget::setVisible);
    makeSteps(menu);
    makeFindingViews(menu);
    add(menu, QT_TR_NOOP("&Reset the layout"), {}, [this] { resetLayout(); });
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
    makeLanguageMenu(menu);
    QAction* still = add(menu, QT_TR_NOOP("Reduce &motion"), {}, {});
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
    const auto own = [&](const auto& text, const QList<QKeySequence>& keys,
                         const std::function<void()>& done) {
        needSession_.push_back(add(menu, text, keys, done));
        needSession_.back()->setObjectName(needSession_.back()->objectName() +
                                           QStringLiteral(" action"));
        return needSession_.back();
    };
    own(QT_TR_NOOP("&Play or pause"), {QKeySequence(Qt::Key_F5)},
        [this] { setRunning(!playback_.isRunning()); });
    needLive_.push_back(own(QT_TR_NOOP("&Step"),
                            {QKeySequence(Qt::Key_Period), QKeySequence(Qt::Key_F10)},
                            [this] { step(); }));
    own(QT_TR_NOOP("Step &back"), {QKeySequence(Qt::Key_Comma), QKeySequence(Qt::Key_F9)},
        [this] { stepBack(); });
    needPast_.push_back(
        own(QT_TR_NOOP("&Live"), {QKeySequence(Qt::Key_End)}, [this] { goLive(); }));
    needPast_.push_back(own(QT_TR_NOOP("&Discard what followed"), {}, [this] {
        if (session_->isPast())
            discardFuture();
    }));
    own(QT_TR_NOOP("&Reset"), {QKeySequence(Qt::CTRL | Qt::Key_Home)}, [this] { reset(); });
    menu.addSeparator();
    own(QT_TR_NOOP("Run until the next &event of the selection"), {QKeySequence(Qt::Key_F8)},
        [this] {
            runUntil({Goal::Kind::nextEvent, canvas_->selection()});
        });
    own(QT_TR_NOOP("Run until the service is s&table"), {QKeySequence(Qt::SHIFT | Qt::Key_F8)},
        [this] { runUntilStable(); });
    own(QT_TR_NOOP("Run until the first fail&ure"), {QKeySequence(Qt::CTRL | Qt::Key_F8)},
        [this] { runUntil({Goal::Kind::firstFailure}); });
    own(QT_TR_NOOP("Run until a t&ime…"), {}, [this] { runUntilTime(); });
    menu.addSeparator();
    // Brackets are hard to reach on many keyboards.
    own(QT_TR_NOOP("&Faster"),
        {QKeySequence(Qt::Key_BracketRight), QKeySequence(Qt::CTRL | Qt::Key_Up)},
        [this] { transport_->setSpeedIndex(transport_->speedIndex() + 1); });
    own(QT_TR_NOOP("Slo&wer"),
        {QKeySequence(Qt::Key_BracketLeft), QKeySequence(Qt::CTRL | Qt::Key_Down)},
        [this] { transport_->setSpeedIndex(transport_->speedIndex() - 1); });
    QMenu& speeds = *menu.addMenu(tr("Spee&d"));
    for (std::size_t n = 0; n < ui::kSpeeds.size(); ++n)
        add(speeds, QString::fromUtf8(ui::kSpeeds.at(n).name), {}, [this, n] {
            transport_->setSpeedIndex(static_cast<int>(n));
        })->setText(ui::wordsFor(ui::kSpeeds.at(n)));
}

void MainWindow::makeHelpMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&Help"));
    add(menu, QT_TR_NOOP("&Explain the selection"), {QKeySequence(Qt::Key_F1)},
        [this] { explainSelection(); });
    // A question mark is hard to reach on some keyboards.
    add(menu, QT_TR_NOOP("&Keys"),
        {QKeySequence(Qt::Key_Question), QKeySequence(Qt::CTRL | Qt::Key_Question),
         QKeySequence(Qt::SHIFT | Qt::Key_F1)},
        [this] { showKeys(); });
    add(menu, QT_TR_NOOP("About the &model"), {}, [this] { showRules(); });
    add(menu, QT_TR_NOOP("&About Stowage"), {}, [this] {
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
