// SPDX-License-Identifier: MIT
// How calls, faults and recorded edits are carried out.
#include "aws/calls.h"
#include "document/apply.h"
#include "document/arrange.h"
#include "session/revisions.h"
#include "session/session.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace stowage::session {

namespace {
bool asksAgain(const Command& command)
{
    return std::holds_alternative<AskAgain>(command);
}

std::string nameOf(const io::Recorded& recorded)
{
    if (const auto* call = std::get_if<io::RecordedCall>(&recorded.what))
        return call->operation;
    if (const auto* fault = std::get_if<io::RecordedFault>(&recorded.what))
        return fault->fault;
    return "edit";
}

Result<doc::Document> applyAll(doc::Document document, const std::vector<doc::Edit>& edits)
{
    for (const doc::Edit& edit : edits) {
        Result<doc::Document> next = doc::apply(document, edit);
        if (!next)
            return next;
        document = *std::move(next);
    }
    return document;
}
} // namespace

void Session::schedule(std::vector<io::Recorded> recorded)
{
    addWaiting(std::move(recorded), false);
}

void Session::addWaiting(std::vector<io::Recorded> recorded, bool ofTheRun)
{
    for (io::Recorded& one : recorded)
        waiting_.push_back({std::move(one), ofTheRun});
    std::stable_sort(
        waiting_.begin() + static_cast<std::ptrdiff_t>(nextWaiting_), waiting_.end(),
        [](const Waiting& a, const Waiting& b) { return a.recorded.at < b.recorded.at; });
}

void Session::doWaiting(Time at)
{
    const Time now = stamp();
    while (nextWaiting_ < waiting_.size() && waiting_[nextWaiting_].recorded.at == at) {
        const Waiting waiting = waiting_[nextWaiting_++];
        // What is refused stays among the refusals.
        static_cast<void>(carryOut(waiting.recorded, waiting.ofTheRun));
        if (waiting.ofTheRun)
            continue;
        recorded_.push_back(waiting.recorded);
        recorded_.back().at = now;
    }
}

Outcome Session::carryOut(const io::Recorded& recorded, bool ofTheRun)
{
    Outcome outcome = Done{};
    if (const auto* edit = std::get_if<io::RecordedEdit>(&recorded.what)) {
        outcome = editLater(*edit);
    } else if (const auto* drawing = std::get_if<io::RecordedDrawing>(&recorded.what)) {
        doc::Document next = drawing->document;
        next.rememberIdsOf(history_.current()); // as undo does; what is removed is named there
        drawNew(std::move(next), "Change the drawing", drawing->deed);
    } else {
        const auto* call = std::get_if<io::RecordedCall>(&recorded.what);
        aws::Planned planned =
            call != nullptr
                ? aws::planCall(document(), live_, *call)
                : aws::planFault(document(), live_, std::get<io::RecordedFault>(recorded.what));
        if (const auto bucket = call != nullptr ? aws::bucketOf(*call) : std::nullopt)
            static_cast<void>(step({live_.now, Requested{*bucket}}));
        if (const auto* exception = std::get_if<aws::AwsException>(&planned)) {
            outcome = Error{Fault::refused, exception->message, exception->name};
        } else {
            const auto& plan = std::get<aws::CallPlan>(planned);
            outcome = execute(nameOf(recorded), plan.edits, plan.commands, ofTheRun);
            for (const aws::AwsException& failure : plan.failures)
                refuse(recorded, {Fault::notFound, failure.message, failure.name});
        }
    }
    if (!outcome)
        refuse(recorded, outcome.error());
    return outcome;
}

Outcome Session::editLater(const io::RecordedEdit& edit)
{
    Result<doc::Document> next = doc::apply(history_.current(), edit.edit);
    if (!next)
        return next.error();
    drawNew(*std::move(next), doc::labelOf(history_.current(), edit.edit), edit.deed);
    return Done{};
}

Outcome Session::execute(const std::string& name, const std::vector<doc::Edit>& edits,
                         const std::vector<Command>& commands, bool ofTheRun)
{
    bool again = false;
    for (const Command& command : commands)
        if (asksAgain(command)) {
            again = true;
            if (Outcome outcome = step({live_.now, Obeyed{command}}); !outcome)
                return outcome;
        }
    if (!edits.empty() || again) {
        if (Outcome outcome = drawFor(name, edits, ofTheRun); !outcome)
            return outcome;
    } else if (commands.empty()) {
        return step({live_.now, Called{name, {}}});
    }
    for (const Command& command : commands)
        if (!asksAgain(command))
            if (Outcome outcome = step({live_.now, Obeyed{command}}); !outcome)
                return outcome;
    return Done{};
}

// Calls of one instant are one step of the history.
Outcome Session::drawFor(const std::string& call, const std::vector<doc::Edit>& edits,
                         bool ofTheRun)
{
    Result<doc::Document> next = applyAll(history_.current(), edits);
    if (!next)
        return next.error();
    const doc::Move move = doc::arrangeMissing(*next);
    if (!move.rects.empty())
        next = doc::apply(*next, move);
    if (!next)
        return next.error();
    next = withNextRevisions(history_.current(), *std::move(next), live_);
    if (!(*next == history_.current())) {
        if (callsAt_ == live_.now && history_.canUndo())
            history_.replaceTop(*next, "Calls");
        else
            history_.push(*next, call);
        callsAt_ = live_.now;
    }
    draw({*std::move(next), call, ofTheRun});
    return Done{};
}

void Session::refuse(const io::Recorded& recorded, const Error& error)
{
    const std::string words =
        error.where.empty() ? error.message : error.where + ": " + error.message;
    // Telling a refusal is never refused.
    static_cast<void>(step({live_.now, Called{nameOf(recorded), words}}));
    refusals_.push_back({live_.now, nameOf(recorded), error, recorded.where});
}

} // namespace stowage::session
