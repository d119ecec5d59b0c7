// SPDX-License-Identifier: GPL-3.0-or-later
// How the window moves time on and carries out what the views ask for.
#include "app/main_window.h"
#include "app/past_overlay.h"
#include "app/status.h"
#include "aws/why.h"
#include "canvas/canvas_view.h"
#include "canvas/flow_painter.h"
#include "canvas/stopped_tray.h"
#include "events/event_log.h"
#include "inspector/inspector.h"
#include "look/plain_text.h"
#include "sim/log_values.h"
#include "sim/probe_readouts.h"
#include "sim/traffic_report.h"
#include "timeline/timeline_bar.h"
#include "timeline/transport_bar.h"

#include <QAction>
#include <QInputDialog>
#include <QToolButton>

#include <algorithm>

namespace stowage::app {

namespace {
// Of all sources up to now.
std::int64_t failedRequests(const sim::World& world)
{
    std::int64_t failed = 0;
    for (auto at = world.sources.first(); at; at = world.sources.after(at))
        for (const auto& [code, count] : sim::trafficOf(world, at).errors)
            failed += count;
    return failed;
}

constexpr std::size_t kLinesShown = 100;
constexpr qint64 kCountEvery = 500;   // milliseconds
constexpr qint64 kBudget = 6'000'000; // nanoseconds of a picture's 16 milliseconds
} // namespace

void MainWindow::tell(const doc::Change& change)
{
    if (change.empty())
        return;
    canvas_->apply(session_->document(), change);
    inspector_->apply(session_->document(), change);
    modified_ = !(session_->drawn() == saved_);
    recovery_.touched();
    updateActions();
    updateTitle();
}

void MainWindow::refresh()
{
    tell(session_->takeChange());
    const Frame frame = session_->frame();
    canvas_->show(frame);
    stopped_->show(canvas_->stage().live());
    showFollowed();
    if (!frame.past && series_.read(session_->world()))
        timeline_->setSeries(series_.series());
    timeline_->show(frame);
    events_->add(frame.notices);
    showProbes();
    inspector_->show(session_->document(), canvas_->stage().live(), frame);
    // So fast, nobody could tell single messages and requests apart.
    const bool areFlows = canvas_->stage().live().pace() >= ui::kFlowsFrom;
    transport_->showClock(
        frame.now, frame.past ? tr("viewing the past")
                              : (areFlows ? tr("as flows · seed %1") : tr("simulated · seed %1"))
                                    .arg(session_->document().seed));
    transport_->showReachedSpeed(playback_.isRunning() ? playback_.reachedSpeed() : 0,
                                 !playback_.isUnbounded());
    showPast();
    status_->showTime(frame.now, frame.newest);
    status_->showSeed(session_->document().seed);
    showFailures();
}

// Of the one thing that is selected: its health checks and what it says.
void MainWindow::showProbes()
{
    const std::vector<Subject>& selection = canvas_->selection();
    inspector_->showProbes(selection.size() == 1
                               ? sim::probesOf(session_->world(), selection.front())
                               : std::vector<ProbeHistory>());
    inspector_->showLog(selection.size() == 1
                            ? sim::linesOf(session_->world(), selection.front(), kLinesShown)
                            : LogTail());
}

// Counting copies the World, so it is not done for each picture.
void MainWindow::showFailures()
{
    if (playback_.isRunning() && sinceCounted_.isValid() && sinceCounted_.elapsed() < kCountEvery)
        return;
    sinceCounted_.start();
    status_->showFailed(failedRequests(session_->world()));
}

void MainWindow::tickNow()
{
    const Duration elapsed = microseconds(wall_.nsecsElapsed() / 1'000);
    wall_.restart();
    const auto mayGoOn = [this] { return wall_.nsecsElapsed() < kBudget; };
    if (!until_.isActive()) {
        if (playback_.tick(*session_, elapsed, mayGoOn))
            refresh();
        return;
    }
    const RunUntil::Outcome outcome = until_.advance(*session_, mayGoOn);
    refresh();
    if (outcome == RunUntil::Outcome::goesOn)
        return;
    setRunning(false);
    if (outcome == RunUntil::Outcome::nothingDue)
        showToast(tr("Stopped: nothing else is due. Change the drawing, or break something."));
}

void MainWindow::setRunning(bool running)
{
    if (running && (!session_ || session_->isPast())) {
        if (session_)
            showToast(tr("Return to live first, or discard what followed."));
        running = false;
    }
    if (!running)
        until_.end();
    playback_.setRunning(running);
    transport_->setRunning(running);
    if (running) {
        wall_.start();
        timer_.start();
    } else {
        timer_.stop();
        transport_->showReachedSpeed(0, false);
    }
}

void MainWindow::step()
{
    if (!session_ || session_->isPast())
        return;
    setRunning(false);
    const Time next = session_->nextDue();
    if (next == kNever) {
        showToast(tr("Nothing is due. Change the drawing, or break something."));
        return;
    }
    session_->advance(next);
    refresh();
}

// To the instant before this one at which something was told.
void MainWindow::stepBack()
{
    if (!session_)
        return;
    setRunning(false);
    Time before{};
    const sim::World& world = session_->world();
    for (std::uint32_t fact = world.facts.count(); fact > 0; --fact) {
        before = world.facts.fact(fact).at();
        if (before < session_->now())
            break;
    }
    goTo(std::min(before, session_->now()));
}

void MainWindow::goTo(Time at)
{
    if (!session_)
        return;
    setRunning(false);
    if (at >= session_->newest()) {
        goLive();
        return;
    }
    tell(session_->goTo(at));
    refresh();
}

void MainWindow::goLive()
{
    if (!session_)
        return;
    tell(session_->goLive());
    refresh();
}

void MainWindow::discardFuture()
{
    const Time at = session_->now();
    tell(session_->discardFuture());
    forgetAfter(at);
    refresh();
}

void MainWindow::forgetAfter(Time at)
{
    events_->forgetAfter(at);
    timeline_->forgetAfter(at);
    inspector_->forgetAfter(at);
    trail_.forget();
    // The facts are told anew from the first, which are few words each.
    series_ = {};
    series_.read(session_->world());
    timeline_->setSeries(series_.series());
}

void MainWindow::reset()
{
    if (!session_)
        return;
    setRunning(false);
    if (session_->isPast())
        goLive();
    if (const Outcome done = session_->reset(); !done) {
        refuse(done.error());
        return;
    }
    forgetAfter(Time{-1});
    refresh();
}

void MainWindow::showPast()
{
    const bool past = session_->isPast();
    if (past)
        past_->show(session_->now());
    else
        past_->hide();
    stopped_->keepClear(past_->height());
    canvas_->setEditable(!past);
    inspector_->setEditable(!past);
    updateActions();
}

void MainWindow::refuse(const Error& error)
{
    QString words = QString::fromStdString(error.message);
    if (error.where.size() > 9 && error.where.ends_with("Exception"))
        words = QString::fromStdString(error.where) + QStringLiteral(": ") + words;
    showToast(words);
}

void MainWindow::perform(const doc::Edit& edit)
{
    if (!session_)
        return;
    const Result<doc::Change> change = session_->perform(edit);
    if (!change) {
        refuse(change.error());
        return;
    }
    tell(*change);
    refresh();
}

void MainWindow::command(const Command& wanted)
{
    if (!session_)
        return;
    if (const Outcome done = session_->command(wanted); !done)
        refuse(done.error());
    refresh();
}

void MainWindow::undo()
{
    if (!session_ || !session_->canUndo())
        return;
    const Result<doc::Change> change = session_->undo();
    if (!change)
        refuse(change.error());
    else
        tell(*change);
    refresh();
}

void MainWindow::redo()
{
    if (!session_ || !session_->canRedo())
        return;
    const Result<doc::Change> change = session_->redo();
    if (!change)
        refuse(change.error());
    else
        tell(*change);
    refresh();
}

void MainWindow::runUntil(Goal goal)
{
    if (!session_)
        return;
    if (goal.kind == Goal::Kind::nextEvent && goal.subjects.empty()) {
        showToast(tr("Select what to wait for first."));
        return;
    }
    setRunning(true);
    if (playback_.isRunning())
        until_.begin(std::move(goal), *session_);
}

// Any service where none is selected.
void MainWindow::runUntilStable()
{
    Goal goal{Goal::Kind::serviceStable};
    for (const Subject& subject : canvas_->selection()) {
        const auto* id = std::get_if<ElementId>(&subject);
        const doc::Element* element = id == nullptr ? nullptr : session_->document().find(*id);
        if (element != nullptr && element->is("service"))
            goal.subjects.push_back(subject);
    }
    runUntil(std::move(goal));
}

void MainWindow::runUntilTime()
{
    QInputDialog dialog(this);
    dialog.setObjectName(QStringLiteral("Run until time"));
    dialog.setWindowTitle(tr("Run until"));
    dialog.setLabelText(tr("Simulated time at which to stop, as 1h30m, 45m or 90s:"));
    dialog.setTextValue(
        QString::fromStdString(durationText(session_->now() - Time{} + minutes(10))));
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto length = parseDuration(dialog.textValue().trimmed().toStdString());
    if (!length)
        showToast(tr("“%1” is no length of time. Write it as 1h30m, 45m or 90s.")
                      .arg(dialog.textValue().left(40)));
    else if (Time{} + *length <= session_->now())
        showToast(tr("%1 has passed already; the timeline goes back to it.")
                      .arg(QString::fromStdString(clockText(Time{} + *length))));
    else
        runUntil({Goal::Kind::time, {}, Time{} + *length});
}

void MainWindow::explain(const std::vector<Subject>& subjects)
{
    if (session_ && subjects.size() == 1)
        inspector_->showWhy(aws::whyOf(session_->document(), session_->world(), subjects.front()));
    else
        inspector_->showWhy({});
}

// A line of a chain, of the history or of the timeline: the log shows it, and Why tells more.
void MainWindow::explainFact(std::uint32_t fact)
{
    events_->showFact(fact);
    if (inspector_->isWhyShown())
        if (const auto card = aws::whyOfFact(session_->document(), session_->world(), fact))
            inspector_->showWhy(card);
}

void MainWindow::updateActions()
{
    const bool can = session_.has_value();
    for (QAction* action : needSession_)
        action->setEnabled(can);
    undo_->setEnabled(can && session_->canUndo());
    redo_->setEnabled(can && session_->canRedo());
    undoButton_->setEnabled(undo_->isEnabled());
    redoButton_->setEnabled(redo_->isEnabled());
    // A name from the drawing underlines no letter and is no markup in the tool tip, which an
    // action makes from its text unless it has one.
    const auto label = [](QAction* action, const QString& verb, const std::string& what) {
        const QString words = ui::plainCaption(QString::fromStdString(what));
        action->setText(words.isEmpty() ? verb : verb + QLatin1Char(' ') + words);
        ui::setPlainToolTip(action, what.empty() ? QString(verb).remove(QLatin1Char('&'))
                                                 : QString::fromStdString(what));
    };
    label(undo_, tr("&Undo"), can ? session_->undoLabel() : std::string());
    label(redo_, tr("&Redo"), can ? session_->redoLabel() : std::string());
}

void MainWindow::updateTitle()
{
    if (!session_) {
        setWindowTitle(QStringLiteral("Stowage"));
        return;
    }
    QString name = path_.section(QLatin1Char('/'), -1);
    if (name.isEmpty())
        name = QString::fromStdString(session_->document().name);
    name.replace(QLatin1String("[*]"), QLatin1String("[*][*]")); // else it would mark changes
    if (isReadOnly_)
        name += tr(" (read-only)");
    setWindowTitle(name + QStringLiteral("[*] – Stowage"));
    setWindowModified(modified_);
}

} // namespace stowage::app
