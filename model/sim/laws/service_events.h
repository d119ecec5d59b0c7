// SPDX-License-Identifier: MIT
// Says in service events what became of the targets of a service, and says again what still holds.
#pragma once

#include "sim/laws/scheduler_counts.h"
#include "sim/world.h"

#include <vector>

namespace stowage::sim::service_events {

// What came and went since the last pass, once per target group.
void tellTargets(World& world, Ix<Service> service);
// Each unhealthy target of these tasks, once until the task is well again.
void tellUnhealthy(World& world, Ix<Service> service, const std::vector<Ix<Task>>& tasks);

// Once until it is so no longer: nothing may start, and the healthy minimum lets nothing stop.
void tellBlocked(World& world, Ix<Service> service, bool blocked,
                 const scheduler::PassCounts& counts);

// The fact tells what may go on to hold: after six hours it is told again.
void mayRepeat(World& world, Ix<Service> service, std::uint32_t fact);
void repeatDue(World& world, Ix<Service> service); // an appointment

// Reactions; the object is the target's task.
void whenTargetComes(World& world, const Fact& fact);
void whenTargetDrains(World& world, const Fact& fact);
void whenTargetIsGone(World& world, const Fact& fact);

} // namespace stowage::sim::service_events
