// SPDX-License-Identifier: MIT
// Faults that a user injects: which are in force, and what they hit.
#pragma once

#include "base/result.h"
#include "sim/world.h"

namespace stowage::sim::faults {

Outcome inject(World& world, const InjectFault& asked);
void end(World& world, Ix<FaultInForce> at);

// The newest fault of a kind that hits the task now; null: none. `percent` chooses by dice of the
// task, so that later tasks are hit in the same proportion; `count` hits the tasks with the lowest
// numbers that are not yet STOPPED.
const InjectFault* hitting(const World& world, FaultKind kind, Ix<Task> task);

// The newest traffic fault on a source; null: none.
const InjectFault* hittingSource(const World& world, Ix<Source> source);

} // namespace stowage::sim::faults
