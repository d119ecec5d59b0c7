// SPDX-License-Identifier: MIT
// Sorts the tasks of a service into those that stay, those that leave, and those that are bad.
#pragma once

#include "sim/laws/scheduler_counts.h"
#include "sim/world.h"

#include <vector>

namespace stowage::sim::scheduler {

using TaskList = std::vector<Ix<Task>>;

// The tasks of a service as a pass sees them.
struct Sorted {
    Ix<Deployment> kept;   // whose tasks stay
    bool isBeside = false; // another deployment is kept, too
    TaskList current, bad, leaving, leavingBad;
    PassCounts counts;
    int running = 0;         // of `current`
    int staying = 0;         // a daemon's, until others have left their instance
    bool deploying = false;  // some that leave are of an older deployment
    Time graceEnds = kNever; // the first end of a grace period that still excuses a task
};

Sorted sortedTasks(const World& world, Ix<Service> service);

// Of two deployments that stand side by side: those of one as if the other were not there. What is
// of neither leaves with those of the older one.
Sorted sortedTasksOf(const World& world, Ix<Service> service, Ix<Deployment> kept);

} // namespace stowage::sim::scheduler
