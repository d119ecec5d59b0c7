// SPDX-License-Identifier: MIT
#include "session/session.h"

#include "aws/event_face.h"
#include "aws/requests.h"
#include "document/apply.h"
#include "document/lower.h"
#include "document/towards.h"
#include "session/revisions.h"
#include "sim/engine.h"
#include "sim/frame_builder.h"

#include <algorithm>
#include <utility>

namespace stowage::session {

namespace {
Error readOnly()
{
    return {Fault::refused,
            "The past cannot be changed. Return to live, or discard what followed.",
            {}};
}
} // namespace

Result<Session> Session::open(doc::Document document, Keep keep)
{
    std::vector<io::Recorded> own;
    if (!document.calls.empty()) {
        Result<std::vector<io::Recorded>> read = io::readCalls(document.calls, "calls");
        if (!read)
            return read.error();
        own = *std::move(read);
    }
    Result<sim::World> world = sim::begin(doc::lower(document), &aws::eventFace());
    if (!world)
        return world.error();
    Session session(std::move(document), keep);
    session.live_ = *std::move(world);
    if (keep == Keep::everything)
        session.begun_ = session.live_;
    session.addWaiting(std::move(own), true);
    return session;
}

Time Session::nextDue()
{
    const Time due = sim::nextDue(live_);
    if (nextWaiting_ == waiting_.size())
        return due;
    return std::min(due, std::max(waiting_[nextWaiting_].recorded.at, live_.now));
}

doc::Document Session::drawn() const
{
    return ranOwnCalls_ ? timeline_.drawn() : history_.current();
}

Time Session::stamp()
{
    if (live_.now <= lived_)
        sim::stepForEdit(live_);
    return live_.now;
}

Outcome Session::step(Step next)
{
    Outcome outcome = session::carryOut(live_, next);
    timeline_.add(std::move(next));
    return outcome;
}

void Session::draw(Drew drew)
{
    ranOwnCalls_ = ranOwnCalls_ || drew.ofTheRun;
    // A drawing is followed without fail; only commands are refused.
    static_cast<void>(step({live_.now, std::move(drew)}));
}

// Nothing has been lived through and nothing asked for: the drawing with which the run begins may
// still become another one.
bool Session::isUntouched() const
{
    return lived_ < Time{} && timeline_.steps().empty();
}

Outcome Session::beginWith(const doc::Document& document)
{
    doc::Change change = doc::diff(timeline_.first(), document);
    change.moved.clear(); // the simulation does not know where things stand
    if (!change.empty()) {
        Result<sim::World> world = sim::begin(doc::lower(document), &aws::eventFace());
        if (!world)
            return world.error();
        live_ = *std::move(world);
        if (keep_ == Keep::everything)
            begun_ = live_;
        whole_ = true;
    }
    timeline_ = Timeline(document);
    return Done{};
}

Result<doc::Change> Session::perform(const doc::Edit& edit)
{
    if (isPast())
        return readOnly();
    Result<doc::Document> next = doc::apply(document(), edit);
    if (!next)
        return next.error();
    if (*next == document())
        return doc::Change{};
    if (isUntouched()) {
        if (Outcome begun = beginWith(*next); !begun)
            return begun.error();
        history_.push(*std::move(next), doc::labelOf(document(), edit));
        return takeChange();
    }
    const Time at = stamp();
    drawNew(*std::move(next), doc::labelOf(document(), edit));
    recorded_.push_back({at, io::RecordedEdit{edit}, {}});
    return takeChange();
}

Result<doc::Change> Session::undo()
{
    if (!canUndo())
        return isPast() ? readOnly() : Error{Fault::refused, "There is nothing to undo.", {}};
    const doc::Document before = document();
    history_.undo();
    return drawRecorded(before, doc::Deed::undone);
}

Result<doc::Change> Session::redo()
{
    if (!canRedo())
        return isPast() ? readOnly() : Error{Fault::refused, "There is nothing to redo.", {}};
    const doc::Document before = document();
    history_.redo();
    return drawRecorded(before, doc::Deed::redone);
}

Result<doc::Change> Session::goToStep(std::size_t step)
{
    if (isPast())
        return readOnly();
    if (step >= history_.stepCount())
        return Error{Fault::notFound, "There is no such step any more.", {}};
    if (step == history_.at())
        return doc::Change{};
    const doc::Document before = document();
    const bool isBack = step < history_.at();
    history_.goTo(step);
    return drawRecorded(before, isBack ? doc::Deed::undone : doc::Deed::redone);
}

// The history has stepped; the World and the recording follow as they do any edit.
Result<doc::Change> Session::drawRecorded(const doc::Document& before, doc::Deed deed)
{
    callsAt_ = Time{-1};
    if (isUntouched()) {
        if (Outcome begun = beginWith(document()); !begun)
            return begun.error();
        return takeChange();
    }
    const Time at = stamp();
    history_.amend(withNextRevisions(before, document(), live_));
    draw({document(), {}, false, doc::toldChange(before, document(), deed)});
    if (std::optional<doc::Edit> edit = doc::editTowards(before, document()))
        recorded_.push_back({at, io::RecordedEdit{*std::move(edit), deed}, {}});
    else
        recorded_.push_back({at, io::RecordedDrawing{document(), deed}, {}});
    return takeChange();
}

// A new step of the history.
void Session::drawNew(doc::Document next, std::string label, doc::Deed deed)
{
    next = withNextRevisions(history_.current(), std::move(next), live_);
    std::string told = doc::toldChange(history_.current(), next, deed);
    history_.push(next, std::move(label));
    callsAt_ = Time{-1};
    draw({std::move(next), {}, false, std::move(told)});
}

Outcome Session::command(const Command& command)
{
    if (isPast())
        return readOnly();
    Result<io::Recorded> recorded = aws::requestOf(live_, command);
    if (!recorded)
        return recorded.error();
    return request(*std::move(recorded));
}

Outcome Session::request(io::Recorded recorded)
{
    if (isPast())
        return readOnly();
    recorded.at = stamp();
    Outcome outcome = carryOut(recorded, false);
    recorded_.push_back(std::move(recorded));
    return outcome;
}

std::uint64_t Session::advance(Time until, std::uint64_t most)
{
    std::uint64_t kept = 0;
    while (live_.paused.empty()) {
        const bool waits =
            nextWaiting_ < waiting_.size() && waiting_[nextWaiting_].recorded.at <= until;
        if (!waits) {
            liveTo(until, most, kept);
            break;
        }
        const Time at = waiting_[nextWaiting_].recorded.at;
        liveTo(at - microseconds(1), most, kept);
        if (lived_ < at - microseconds(1)) // the budget is spent, or the run is paused
            break;
        doWaiting(at);
    }
    return kept;
}

void Session::liveTo(Time until, std::uint64_t most, std::uint64_t& kept)
{
    while (lived_ < until && kept < most && live_.paused.empty()) {
        const std::uint64_t share =
            std::min(most - kept, sim::kAppointmentsBetweenCheckpoints - sinceKept_);
        const std::uint64_t done = sim::advance(live_, until, share);
        kept += done;
        sinceKept_ += done;
        lived_ = live_.now;
        if (sinceKept_ >= sim::kAppointmentsBetweenCheckpoints) {
            sinceKept_ = 0;
            if (keep_ == Keep::everything)
                checkpoints_.keep(live_);
        }
    }
}

doc::Change Session::takeChange()
{
    doc::Change change = doc::diff(shown_, document());
    shown_ = document();
    return change;
}

doc::Change Session::goTo(Time at)
{
    ensure(keep_ == Keep::everything, "only a run that keeps Worlds goes back in time");
    whole_ = true;
    if (at >= live_.now) {
        past_.reset();
        return takeChange();
    }
    at = std::max(at, Time{});
    if (const sim::World* near = checkpoints_.before(at)) {
        past_ = *near;
        timeline_.replay(*past_, at);
    } else {
        past_ = *begun_;
        timeline_.replayFromBeginning(*past_, at);
    }
    pastDocument_ = timeline_.documentAt(at);
    return takeChange();
}

doc::Change Session::discardFuture()
{
    if (!isPast())
        return {};
    const Time at = past_->now;
    const std::uint32_t told = live_.pictured;
    live_ = *std::move(past_);
    past_.reset();
    live_.pictured = std::min(told, live_.facts.count());
    lived_ = at;
    whole_ = true;
    timeline_.forgetAfter(at);
    checkpoints_.forgetAfter(at);
    std::erase_if(recorded_, [at](const io::Recorded& recorded) { return recorded.at > at; });
    std::erase_if(refusals_, [at](const Refused& refused) { return refused.at > at; });
    nextWaiting_ = static_cast<std::size_t>(
        std::count_if(waiting_.begin(), waiting_.end(),
                      [at](const Waiting& waiting) { return waiting.recorded.at <= at; }));
    if (!(pastDocument_ == history_.current()))
        history_.push(pastDocument_, "Discard what followed");
    callsAt_ = Time{-1};
    return takeChange();
}

Outcome Session::reset()
{
    doc::Document document = drawn();
    Result<Session> again = open(document, keep_);
    if (!again)
        return again.error();
    if (!(document == history_.current()))
        history_.push(std::move(document), "Reset");
    again->history_ = std::move(history_);
    again->shown_ = std::move(shown_);
    *this = *std::move(again);
    return Done{};
}

Frame Session::frame()
{
    Frame frame;
    if (past_) {
        if (whole_)
            frame = sim::wholeFrame(*past_);
        frame.now = past_->now;
        frame.past = true;
    } else if (whole_) {
        Frame next = sim::nextFrame(live_);
        frame = sim::wholeFrame(live_);
        frame.notices = std::move(next.notices);
    } else {
        frame = sim::nextFrame(live_);
    }
    frame.whole = whole_;
    frame.newest = live_.now;
    frame.nextDue = nextDue();
    whole_ = false;
    return frame;
}

std::string Session::recording() const
{
    std::string lines;
    for (const io::Recorded& recorded : recorded_)
        lines += io::writeRecorded(recorded);
    return lines;
}

} // namespace stowage::session
