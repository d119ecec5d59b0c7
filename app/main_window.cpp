// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/banner.h"
#include "app/past_overlay.h"
#include "app/start_page.h"
#include "app/status.h"
#include "app/toast.h"
#include "app/workbench.h"
#include "canvas/canvas_view.h"
#include "canvas/stopped_tray.h"
#include "canvas/trail_panel.h"
#include "events/event_log.h"
#include "finding/find_bar.h"
#include "history/step_list.h"
#include "inspector/inspector.h"
#include "look/icons.h"
#include "look/plain_text.h"
#include "look/style.h"
#include "minimap/minimap.h"
#include "outline/outline_view.h"
#include "palette/palette_view.h"
#include "timeline/timeline_bar.h"
#include "timeline/transport_bar.h"

#include <QApplication>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QStyleHints>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::app {

namespace {
constexpr int kFrame = 16;         // milliseconds between pictures
constexpr int kToastStays = 6'000; // milliseconds
constexpr int kNarrow = 1'360;     // pixels, below which words of the bar give way
constexpr QSize kLeast{600, 320};
constexpr int kTiny = 760;          // pixels, below which buttons give way too
constexpr int kShort = 800;         // pixels, below which the bar is thinner
constexpr int kSmallScreen = 1'700; // pixels, which the window fills from the start
} // namespace

MainWindow::MainWindow()
{
    setObjectName(QStringLiteral("Stowage"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/stowage.svg")));
    themeChoice_ = QSettings().value(QStringLiteral("theme")).toString();
    if (themeChoice_ != QStringLiteral("dark") && themeChoice_ != QStringLiteral("light"))
        themeChoice_ = QStringLiteral("system");
    takeTheme();
    ui::applyLook(*qApp, theme_);
    setAcceptDrops(true);
    setMinimumSize(kLeast); // the panels give way
    makeViews();
    makeMenus();
    connectViews();
    timer_.setInterval(kFrame);
    connect(&timer_, &QTimer::timeout, this, &MainWindow::tickNow);
    connect(&recovery_, &Recovery::failed, this, [this](const QString& why) {
        showToast(tr("Unsaved work would not survive a crash: %1").arg(why));
    });
    restoreLook();
    updateActions();
    updateTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::restoreLook()
{
    const QSettings settings;
    const QSize room = screen()->availableSize();
    resize(std::min(1680, room.width() * 19 / 20), std::min(1050, room.height() * 9 / 10));
    if (room.width() < kSmallScreen)
        setWindowState(Qt::WindowMaximized);
    restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    workbench_->restore(settings);
    fillRecent();
}

void MainWindow::resetLayout()
{
    for (QAction* panel : panels_)
        panel->setChecked(true);
    workbench_->reset();
}

QWidget* MainWindow::makeBar()
{
    auto* bar = new QFrame(this);
    bar->setProperty("role", QStringLiteral("panel"));
    bar->setMinimumWidth(kTiny / 2); // its parts give way
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(theme_.spacing.medium, theme_.spacing.small, theme_.spacing.medium,
                            theme_.spacing.small);
    const auto add = [&](const char* icon, const char* english, const QString& keys) {
        auto* button = new QToolButton(bar);
        const QString name = tr(english);
        button->setObjectName(QLatin1String(english));
        button->setAccessibleName(name);
        button->setIcon(ui::actionIcon(QLatin1String(icon)));
        button->setIconSize({20, 20});
        button->setFixedHeight(34);
        ui::setPlainToolTip(button, QStringLiteral("%1 (%2)").arg(name, keys));
        row->addWidget(button);
        return button;
    };
    undoButton_ = add("actions/undo", QT_TR_NOOP("Undo"), tr("Ctrl+Z"));
    redoButton_ = add("actions/redo", QT_TR_NOOP("Redo"), tr("Ctrl+Shift+Z"));
    connect(undoButton_, &QToolButton::clicked, this, &MainWindow::undo);
    connect(redoButton_, &QToolButton::clicked, this, &MainWindow::redo);
    fitButton_ = add("actions/fit", QT_TR_NOOP("Zoom to all"), tr("Shift+1"));
    connect(fitButton_, &QToolButton::clicked, this, [this] { canvas_->zoomToAll(); });
    row->addStretch(1);
    transport_ = new ui::TransportBar(theme_, bar);
    row->addWidget(transport_);
    row->addStretch(1);
    QToolButton* find = add("actions/search", QT_TR_NOOP("Find"), tr("Ctrl+K"));
    find->setText(tr("Find a command or an element"));
    find->setProperty("role", QStringLiteral("field"));
    find->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(find, &QToolButton::clicked, this, &MainWindow::showPalette);
    findButton_ = find;
    return bar;
}

void MainWindow::makeViews()
{
    parts_ = new ui::PaletteView(theme_, this);
    parts_->setProperty("role", QStringLiteral("panel"));
    canvas_ = new ui::CanvasView(theme_, this);
    inspector_ = new ui::Inspector(theme_, this);
    inspector_->setProperty("role", QStringLiteral("panel"));
    timeline_ = new ui::TimelineBar(theme_, this);
    events_ = new ui::EventLog(theme_, this);
    for (QWidget* panel : {static_cast<QWidget*>(parts_), static_cast<QWidget*>(inspector_)})
        panel->setAttribute(Qt::WA_StyledBackground);
    // Not a child of the canvas, whose accessible children are elements.
    auto* middle = new QWidget(this);
    auto* covered = new QVBoxLayout(middle);
    covered->setContentsMargins(0, 0, 0, 0);
    covered->addWidget(canvas_);
    stopped_ = new ui::StoppedTray(theme_, middle,
                                   [this](const QRect& place) { return canvas_->isFree(place); });
    past_ = new PastOverlay(middle, theme_);
    connect(stopped_, &ui::StoppedTray::chosen, this,
            [this](const Subject& task) { canvas_->select({task}); });
    makeFollowed(middle);
    makeFinding(middle);
    outline_->setProperty("role", QStringLiteral("panel"));
    status_ = new Status(statusBar());
    toast_ = new Toast(theme_, this);
    connect(toast_, &Toast::undoWanted, this, &MainWindow::undo);
    connect(toast_, &Toast::showWanted, this, &MainWindow::showMade);
    makeLayout();
}

void MainWindow::makeLayout()
{
    bar_ = makeBar();
    auto* workspace = new QWidget(this);
    workbench_ = new Workbench(
        theme_, {parts_, canvas_->parentWidget(), inspector_, timeline_, events_, outline_},
        workspace);
    auto* rows = new QVBoxLayout(workspace);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    banner_ = new Banner(theme_, workspace);
    rows->addWidget(bar_);
    rows->addWidget(banner_);
    rows->addWidget(workbench_, 1);
    start_ = new StartPage(theme_, this);
    pages_ = new QStackedWidget(this);
    pages_->addWidget(start_);
    pages_->addWidget(workspace);
    setCentralWidget(pages_);
}

void MainWindow::connectViews()
{
    connectCanvas();
    connectPanels();
    connectParts();
    connect(start_, &StartPage::exampleWanted, this, &MainWindow::openExampleNamed);
    connect(start_, &StartPage::sketchWanted, this, &MainWindow::newSketch);
    connect(start_, &StartPage::openWanted, this, &MainWindow::openChosen);
    connect(start_, &StartPage::fileWanted, this, &MainWindow::openFile);
    connect(banner_, &Banner::saveAsWanted, this, &MainWindow::saveAs);
    connect(past_, &PastOverlay::liveWanted, this, &MainWindow::goLive);
    connect(past_, &PastOverlay::discardWanted, this, &MainWindow::discardFuture);
    connect(status_, &Status::fitWanted, this, [this] { canvas_->zoomToAll(); });
    connect(status_, &Status::failuresWanted, this, [this] {
        events_->setFilterText(QStringLiteral("level:bad"));
        bottomShown_->setChecked(true);
        workbench_->turnTo(events_);
    });
}

void MainWindow::connectCanvas()
{
    using ui::CanvasView;
    connect(canvas_, &CanvasView::edited, this, &MainWindow::perform);
    connect(canvas_, &CanvasView::commanded, this, &MainWindow::command);
    connect(canvas_, &CanvasView::announced, this,
            [this](const QString& words) { statusBar()->showMessage(ui::forOneLine(words)); });
    connect(canvas_, &CanvasView::toastWanted, this, &MainWindow::showToast);
    connect(canvas_, &CanvasView::connectionMade, this, [this](const ui::Stop& made) {
        made_ = made;
        toast_->offer();
    });
    connect(canvas_, &CanvasView::playPauseWanted, this,
            [this] { setRunning(!playback_.isRunning()); });
    connect(canvas_, &CanvasView::copied, this, &MainWindow::copyToClipboard);
    connect(canvas_, &CanvasView::pasteWanted, this, &MainWindow::pasteFromClipboard);
    connect(canvas_, &CanvasView::whyWanted, this, &MainWindow::askWhy);
    connect(stopped_, &ui::StoppedTray::whyWanted, this, &MainWindow::askWhy);
    connect(stopped_, &ui::StoppedTray::listOpened, this, &MainWindow::refresh);
    connect(canvas_, &CanvasView::selectionChanged, this, &MainWindow::selectIn);
    canvas_->viewport()->installEventFilter(this);
}

void MainWindow::askWhy(const Subject& subject)
{
    canvas_->select({subject});
    inspectorShown_->setChecked(true);
    inspector_->openWhy();
    workbench_->turnTo(inspector_);
}

void MainWindow::selectIn(const std::vector<Subject>& subjects)
{
    showProbes();
    outline_->select(subjects);
    inspector_->select(session_->document(), canvas_->stage().live(), subjects);
    QString words;
    if (subjects.size() == 1)
        words = ui::spokenName(session_->document(), canvas_->stage().live(), subjects.front())
                    .section(QStringLiteral(", "), 0, -2);
    else if (!subjects.empty())
        words = tr("%1 selected").arg(subjects.size());
    events_->follow(subjects, words);
}

void MainWindow::connectPanels()
{
    using ui::CanvasView;
    connect(inspector_, &ui::Inspector::edited, this, &MainWindow::perform);
    connect(inspector_, &ui::Inspector::offerChosen, canvas_, &CanvasView::carryOut);
    connect(inspector_, &ui::Inspector::whyNeeded, this, [this] { explain(canvas_->selection()); });
    connect(inspector_, &ui::Inspector::factChosen, this, &MainWindow::explainFact);
    connect(inspector_, &ui::Inspector::hovered, canvas_, &CanvasView::lightUp);
    connect(inspector_, &ui::Inspector::announced, this, [this](const QString& words) {
        statusBar()->showMessage(ui::forOneLine(words), kToastStays);
    });
    connect(inspector_, &ui::Inspector::subjectChosen, this, [this](const Subject& subject) {
        canvas_->select({subject});
        canvas_->reveal(subject);
    });
    connect(events_, &ui::EventLog::hovered, canvas_, &CanvasView::lightUp);
    connect(events_, &ui::EventLog::chosen, this,
            [this](const Subject& subject, std::uint32_t fact) {
                canvas_->select({subject});
                canvas_->reveal(subject);
                explainFact(fact);
            });
    connect(events_, &ui::EventLog::goToWanted, this, &MainWindow::goTo);
    connect(timeline_, &ui::TimelineBar::goToWanted, this, &MainWindow::goTo);
    connect(timeline_, &ui::TimelineBar::liveWanted, this, &MainWindow::goLive);
    connect(timeline_, &ui::TimelineBar::markChosen, this, &MainWindow::explainFact);
    connect(transport_, &ui::TransportBar::runWanted, this, &MainWindow::setRunning);
    connect(transport_, &ui::TransportBar::stepWanted, this, &MainWindow::step);
    connect(transport_, &ui::TransportBar::stepBackWanted, this, &MainWindow::stepBack);
    connect(transport_, &ui::TransportBar::resetWanted, this, &MainWindow::reset);
    connect(transport_, &ui::TransportBar::speedWanted, this,
            [this](int index) { playback_.setSpeedIndex(index); });
    connect(transport_, &ui::TransportBar::untilWanted, this, [this](ui::Until wanted) {
        switch (wanted) {
        case ui::Until::nextEvent:
            return runUntil({Goal::Kind::nextEvent, canvas_->selection()});
        case ui::Until::serviceStable:
            return runUntilStable();
        case ui::Until::firstFailure:
            return runUntil({Goal::Kind::firstFailure});
        case ui::Until::time:
            return runUntilTime();
        }
    });
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == canvas_->viewport() && event->type() == QEvent::Paint)
        status_->showZoom(canvas_->transform().m11());
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::showSession(session::Session session, Place place)
{
    setRunning(false);
    until_.end();
    recovery_.giveUp(); // it was asked whether what was there may be lost
    lock_ = std::move(place.lock);
    isReadOnly_ = place.isReadOnly;
    session_ = std::move(session);
    path_ = std::move(place.path);
    backedUp_.clear();
    unknown_.clear();
    onDisk_.clear();
    askedOnDisk_.clear();
    saved_ = session_->drawn();
    modified_ = false;
    forgetAfter(Time{-1});
    static_cast<void>(session_->takeChange()); // the views are told the whole drawing
    find_->close();
    canvas_->setDocument(session_->document());
    outline_->setDocument(session_->document());
    pages_->setCurrentIndex(1);
    status_->setVisible(true);
    refresh();
    canvas_->setDocument(session_->document());
    minimap_->followDrawing();
    updateActions();
    updateTitle();
    showBanner();
    showSteps();
    canvas_->setFocus();
}

void MainWindow::showToast(const QString& words)
{
    if (words.isEmpty())
        return;
    statusBar()->showMessage(ui::forOneLine(words), kToastStays);
    toast_->say(words, session_ ? *static_cast<QWidget*>(canvas_) : *pages_);
}

// The element or the connection that was made last, with its settings.
void MainWindow::showMade()
{
    if (!session_)
        return;
    canvas_->chooseStop(made_);
    inspectorShown_->setChecked(true);
    if (!made_.link)
        inspector_->openSettings();
    canvas_->setFocus();
}

void MainWindow::applyTheme()
{
    ui::applyLook(*qApp, theme_);
    parts_->setTheme(theme_);
    canvas_->setTheme(theme_);
    inspector_->setTheme(theme_);
    timeline_->setTheme(theme_);
    events_->setTheme(theme_);
    transport_->setTheme(theme_);
    past_->setTheme(theme_);
    stopped_->setTheme(theme_);
    followed_->setTheme(theme_);
    steps_->setTheme(theme_);
    outline_->setTheme(theme_);
    find_->setTheme(theme_);
    minimap_->setTheme(theme_);
    if (session_)
        refresh();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    toast_->hide();
    const int edge = height() < kShort ? theme_.spacing.hair : theme_.spacing.small;
    bar_->layout()->setContentsMargins(theme_.spacing.medium, edge, theme_.spacing.medium, edge);
    findButton_->setToolButtonStyle(width() < kNarrow ? Qt::ToolButtonIconOnly
                                                      : Qt::ToolButtonTextBesideIcon);
    transport_->setCompact(width() < kTiny);
    for (QToolButton* button : {undoButton_, redoButton_, fitButton_}) // menu and keys have them
        button->setVisible(width() >= kTiny);
}

} // namespace stowage::app
