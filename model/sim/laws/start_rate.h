// SPDX-License-Identifier: MIT
// The task launch rate of a service: its scheduler starts at most so many tasks a minute.
#pragma once

#include "sim/laws/scheduler_counts.h"
#include "sim/world.h"

namespace stowage::sim::start_rate {

// What a pass may start of what it would; `held` counts what has to wait.
scheduler::PassOrders limited(World& world, Ix<Service> service, scheduler::PassOrders orders,
                              int& held);

// After its starts: tells where the rate is what holds it up, and books when it may go on.
void review(World& world, Ix<Service> service, int held);

// One start beside a pass; where it has to wait, that is told.
bool allowsOne(World& world, Ix<Service> service);

void note(World& world, Ix<Service> service); // it started a task

} // namespace stowage::sim::start_rate
