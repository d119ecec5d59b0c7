// SPDX-License-Identifier: MIT
#include "session/timeline.h"

#include "document/apply.h"
#include "document/lower.h"
#include "document/towards.h"
#include "sim/commands.h"
#include "sim/engine.h"
#include "sim/laws/request_rates.h"

#include <algorithm>
#include <optional>

namespace stowage::session {

namespace {
Outcome done(sim::World& world, const Drew& drew)
{
    const std::uint32_t call = drew.call.empty() ? 0 : sim::noteCall(world, drew.call);
    sim::adopt(world, doc::lower(drew.document), {call, drew.edit});
    return Done{};
}

Outcome done(sim::World& world, const Obeyed& obeyed)
{
    return sim::obey(world, obeyed.command);
}

Outcome done(sim::World& world, const Called& called)
{
    if (called.refusal.empty())
        sim::noteCall(world, called.call);
    else
        sim::noteRefusal(world, called.call, called.refusal);
    sim::react(world);
    return Done{};
}

Outcome done(sim::World& world, const Requested& requested)
{
    sim::request_rates::spend(world, requested.bucket);
    return Done{};
}
} // namespace

Outcome carryOut(sim::World& world, const Step& step)
{
    return std::visit([&](const auto& what) { return done(world, what); }, step.what);
}

const doc::Document& Timeline::documentAt(Time at) const
{
    const doc::Document* document = &first_;
    for (const Step& step : steps_) {
        if (step.at > at)
            break;
        if (const auto* drew = std::get_if<Drew>(&step.what))
            document = &drew->document;
    }
    return *document;
}

doc::Document Timeline::drawn() const
{
    const doc::Document* before = &first_;
    doc::Document drawn = first_;
    for (const Step& step : steps_) {
        const auto* drew = std::get_if<Drew>(&step.what);
        if (drew == nullptr)
            continue;
        if (!drew->ofTheRun) {
            const std::optional<doc::Edit> edit = doc::editTowards(*before, drew->document);
            const Result<doc::Document> next =
                edit ? doc::apply(drawn, *edit) : Result<doc::Document>(drew->document);
            if (next)
                drawn = *next;
        }
        before = &drew->document;
    }
    drawn.rememberIdsOf(*before);
    return drawn;
}

void Timeline::replay(sim::World& world, Time until) const
{
    const auto next = std::upper_bound(steps_.begin(), steps_.end(), world.now,
                                       [](Time at, const Step& step) { return at < step.at; });
    replayFrom(static_cast<std::size_t>(next - steps_.begin()), world, until);
}

void Timeline::replayFromBeginning(sim::World& world, Time until) const
{
    replayFrom(0, world, until);
}

void Timeline::replayFrom(std::size_t step, sim::World& world, Time until) const
{
    for (; step < steps_.size() && steps_[step].at <= until; ++step) {
        if (steps_[step].at > world.now) {
            sim::advance(world, steps_[step].at - microseconds(1));
            sim::stepForEdit(world);
        }
        // It was refused then if it is refused now.
        static_cast<void>(carryOut(world, steps_[step]));
    }
    sim::advance(world, until);
}

void Timeline::forgetAfter(Time at)
{
    while (!steps_.empty() && steps_.back().at > at)
        steps_.pop_back();
}

} // namespace stowage::session
