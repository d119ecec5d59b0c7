// SPDX-License-Identifier: MIT
#include "sim/engine.h"

#include "base/text.h"
#include "sim/appointments.h"
#include "sim/laws/event_bus.h"
#include "sim/reactions.h"
#include "sim/rules.h"

#include <utility>

namespace stowage::sim {

namespace {
constexpr std::uint64_t kMostAppointmentsInAnInstant = 1'000'000;

void pause(World& world, std::string why)
{
    if (!world.paused.empty())
        return;
    world.paused = std::move(why);
    world.cause = world.facts.count(); // the newest of those that found no end
    world.tell({FactKind::runPaused, kSimulation, ruleNumber("run.limit")});
    world.cause = 0;
}

// All appointments of the next instant. Facts are only counted where they follow from facts: a
// thousand tasks that start at once are no loop.
std::uint64_t liveOneInstant(World& world)
{
    world.now = world.agenda.nextDue();
    const std::uint64_t most = mostFactsInAnInstant(world); // a loop that starts tasks ends, too
    std::uint64_t kept = 0;
    std::uint64_t chained = 0;
    while (world.paused.empty() && world.agenda.nextDue() == world.now) {
        const Appointment next = world.agenda.take();
        world.cause = next.cause;
        keep(world, static_cast<AppointmentKind>(next.what >> 26), next.what & ((1U << 26) - 1));
        chained += react(world);
        ++kept;
        if (chained > most || kept > kMostAppointmentsInAnInstant)
            pause(world, "The run is paused at " + clockText(world.now) +
                             ": laws kept answering each other within one instant. Undo the last "
                             "change, or go back in time and change the drawing.");
    }
    return kept;
}
} // namespace

std::uint32_t react(World& world)
{
    const std::uint32_t told = world.facts.count(), most = mostFactsInAnInstant(world);
    while (world.reacted < world.facts.count() && world.facts.count() - told <= most) {
        const Fact fact = world.facts.fact(++world.reacted); // the log may grow under a reference
        world.cause = fact.number;
        for (const Reaction reaction : reactionsTo(fact.kind))
            reaction(world, fact);
    }
    world.cause = 0;
    if (world.reacted < world.facts.count()) {
        world.reacted = world.facts.count();
        pause(world, "The run is paused at " + clockText(world.now) + ": more than " +
                         numberText(std::int64_t{most}) +
                         " facts followed each other in one instant. Undo the last change, or go "
                         "back in time and change the drawing.");
    }
    return world.facts.count() - told;
}

Result<World> begin(const Plan& plan, const EventFace* face)
{
    const Result<Timing> timing = timingOf(plan.profile);
    if (!timing)
        return timing.error();
    World world;
    world.face = face;
    world.seed = plan.seed;
    world.timing = *timing;
    adopt(world, plan);
    return world;
}

std::uint64_t advance(World& world, Time until, std::uint64_t maxAppointments)
{
    std::uint64_t kept = 0;
    event_bus::publish(world); // what edits and requests told
    while (world.paused.empty() && kept < maxAppointments && world.agenda.nextDue() <= until) {
        kept += liveOneInstant(world);
        event_bus::publish(world);
    }
    if (world.paused.empty() && world.agenda.nextDue() > until && world.now < until)
        world.now = until;
    return kept;
}

void stepForEdit(World& world)
{
    world.now = world.now + microseconds(1);
}

} // namespace stowage::sim
