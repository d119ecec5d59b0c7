// SPDX-License-Identifier: MIT
// Waits longer and longer where the tasks of a service fail again and again before they are
// RUNNING.
#pragma once

#include "sim/laws/scheduler_counts.h"
#include "sim/world.h"

namespace stowage::sim::start_throttle {

// What a pass may do now of what it would: nothing where requests are throttled, and no start
// before the next attempt. Older revisions that ran are restored all the same.
scheduler::PassOrders limited(World& world, Ix<Service> service, scheduler::PassOrders orders);

void whenTaskChanges(World& world, const Fact& fact);      // it is RUNNING, or has failed to be
void whenDeploymentStarts(World& world, const Fact& fact); // another revision begins anew

} // namespace stowage::sim::start_throttle
