// SPDX-License-Identifier: MIT
// Decides where a task goes by an index of the cluster that follows every change of its instances.
#pragma once

#include "sim/laws/placement_candidates.h"

namespace stowage::sim::placement {

// The verdict of decide(), without a look at every instance where the index serves what is asked.
PlacementVerdict decideQuickly(World& world, const Wanted& wanted);

// The scheduler's ledger of the task's host took the task in, by = 1, or let go of it, by = -1.
void taskCounts(World& world, Ix<Task> task, int by);

} // namespace stowage::sim::placement
