// SPDX-License-Identifier: GPL-3.0-or-later
// How the window moves time on and carries out what the views ask for.
#include "app/main_window.h"
#include "aws/why.h"
#include "canvas/canvas_view.h"
#include "events/event_log.h"
#include "inspector/inspector.h"
#include "timeline/timeline_bar.h"
#include "timeline/transport_bar.h"

#include <QAction>
#include <QFrame>
#include <QLabel>

#include <algorithm>

namespace stowage::app {

namespace {
constexpr qint64 kBudget = 6'000'000; // nanoseconds of a picture's 16 milliseconds
} // namespace

void MainWindow::tell(const doc::Change& change)
{
    if (change.empty())
        return;
    canvas_->apply(session_->document(), change);
    inspector_->apply(session_->document(), change);
    modified_ = !session_->isPast() && !(session_->drawn() == saved_);
    updateActions();
    updateTitle();
}

void MainWindow::refresh()
{
    tell(session_->takeChange());
    const Frame frame = session_->frame();
    canvas_->show(frame);
    if (!frame.past && series_.read(session_->world()))
        timeline_->setSeries(series_.series());
    timeline_->show(frame);
    events_->add(frame.notices);
    inspector_->show(session_->document(), canvas_->stage().live(), frame);
    transport_->showClock(frame.now,
                          frame.past ? tr("viewing the past")
                                     : tr("simulated · seed %1").arg(session_->document().seed));
    transport_->showReachedSpeed(playback_.isRunning() ? playback_.reachedSpeed() : 0);
    showPast();
    if (!until_.empty() && untilReached(frame.notices)) {
        until_.clear();
        setRunning(false);
    }
}

bool MainWindow::untilReached(const std::vector<Notice>& notices) const
{
    return std::any_of(notices.begin(), notices.end(), [this](const Notice& notice) {
        return std::any_of(until_.begin(), until_.end(), [&notice](const Subject& subject) {
            return notice.subject == subject ||
                   std::find(notice.concerned.begin(), notice.concerned.end(), subject) !=
                       notice.concerned.end();
        });
    });
}

void MainWindow::tickNow()
{
    const Duration elapsed = microseconds(wall_.nsecsElapsed() / 1'000);
    wall_.restart();
    // On the way to an event every instant is looked at, so that none is run over.
    const auto mayGoOn = [this] { return until_.empty() && wall_.nsecsElapsed() < kBudget; };
    if (until_.empty()) {
        if (playback_.tick(*session_, elapsed, mayGoOn))
            refresh();
        return;
    }
    while (!until_.empty() && wall_.nsecsElapsed() < kBudget) {
        const Time next = session_->nextDue();
        if (next == kNever) {
            until_.clear();
            setRunning(false);
            showToast(tr("Nothing else will happen to it."));
            return;
        }
        session_->advance(next);
        refresh();
    }
}

void MainWindow::setRunning(bool running)
{
    if (running && (!session_ || session_->isPast())) {
        if (session_)
            showToast(tr("Return to live first, or discard what followed."));
        running = false;
    }
    if (!running)
        until_.clear();
    playback_.setRunning(running);
    transport_->setRunning(running);
    if (running) {
        wall_.start();
        timer_.start();
    } else {
        timer_.stop();
        transport_->showReachedSpeed(0);
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
    if (pastBar_->isVisible() != past || past) {
        pastBar_->setVisible(past);
        pastWords_->setText(
            tr("Viewing %1").arg(QString::fromStdString(clockText(session_->now()))));
    }
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

void MainWindow::runUntilEvent()
{
    if (!session_ || session_->isPast())
        return;
    if (canvas_->selection().empty()) {
        showToast(tr("Select what to wait for first."));
        return;
    }
    setRunning(true);
    until_ = canvas_->selection();
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
    const auto label = [](const QString& verb, const std::string& what) {
        return what.empty() ? verb : verb + QLatin1Char(' ') + QString::fromStdString(what);
    };
    undo_->setText(label(tr("&Undo"), can ? session_->undoLabel() : std::string()));
    redo_->setText(label(tr("&Redo"), can ? session_->redoLabel() : std::string()));
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
    setWindowTitle(name + QStringLiteral("[*] – Stowage"));
    setWindowModified(modified_);
}

} // namespace stowage::app
