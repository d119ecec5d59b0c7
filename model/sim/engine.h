// SPDX-License-Identifier: MIT
// Moves a World through time: takes drawings and commands, keeps appointments, passes facts on.
#pragma once

#include "base/result.h"
#include "plan/plan.h"
#include "report/command.h"
#include "sim/world.h"

#include <cstdint>
#include <string>

namespace stowage::sim {

// How many facts may follow each other in one instant: beyond that it is a loop. What happens to a
// zone happens to all that runs there at once.
constexpr std::uint32_t kMostFactsInAnInstant = 10'000, kMostFactsOfEach = 64;
inline std::uint32_t mostFactsInAnInstant(const World& world)
{
    return kMostFactsInAnInstant +
           kMostFactsOfEach * static_cast<std::uint32_t>(world.tasks.count() + world.hosts.count());
}

// At time 0, with the plan adopted; error: unknown profile. Without a face no rule hears of events.
Result<World> begin(const Plan& plan, const EventFace* face = nullptr);

// Why the drawing is another one.
struct Origin {
    std::uint32_t call = 0; // the fact of the call that changed it; 0: your edit did
    std::string edit = {};  // what you did, a sentence
};

// Makes the World follow the drawing: acts only on what differs from what was asked last. Stamped
// at the present instant; call it between instants.
void adopt(World& world, const Plan& plan, const Origin& origin = {});

// Does what a user asks for at the present instant, or says why it cannot be done.
Outcome obey(World& world, const Command& command);

// Lives through every instant up to and including `until`, whole instants only, and stops early
// once maxAppointments were kept or the run is paused. Returns how many were kept; `now` is
// `until` where it was reached, else the last instant lived through.
std::uint64_t advance(World& world, Time until, std::uint64_t maxAppointments = UINT64_MAX);

// Passes told facts to the laws that react to them, until none is left; for what tells facts from
// outside an appointment. Returns how many facts followed.
std::uint32_t react(World& world);

// An edit or a request made live is stamped 1 µs after the last executed instant: advance to where
// the clock stands, step, then adopt or obey.
void stepForEdit(World& world);

inline Time nextDue(World& world)
{
    return world.agenda.nextDue();
}

} // namespace stowage::sim
