// SPDX-License-Identifier: MIT
// The service scheduler: looks at a service when something changed and starts and stops its tasks.
#pragma once

#include "sim/laws/scheduler_counts.h"
#include "sim/world.h"

#include <vector>

namespace stowage::sim::scheduler {

// Books the service's next pass on its grid, where none is booked.
void lookAgain(World& world, Ix<Service> service);

void pass(World& world, Ix<Service> service); // an appointment

// Reactions.
void whenTaskChanges(World& world, const Fact& fact);     // object: its service
void whenRoomChanges(World& world, const Fact& fact);     // a task let go of its resources
void whenInstanceChanges(World& world, const Fact& fact); // its cluster's services look again
void whenInstanceDrains(World& world, const Fact& fact);  // its waiting service tasks stop

// Whether a task counts towards minimumHealthyPercent.
} // namespace stowage::sim::scheduler
