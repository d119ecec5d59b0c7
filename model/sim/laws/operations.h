// SPDX-License-Identifier: MIT
// What Amazon ECS asks of other services and of itself for a service of yours, while the account's
// requests are throttled.
#pragma once

#include "sim/laws/scheduler_counts.h"
#include "sim/world.h"

namespace stowage::sim::operations {

// The newest fact that throttles all requests to Amazon ECS; 0: none does.
std::uint32_t throttledBy(const World& world);

// What a pass may do now of what it would.
scheduler::PassOrders allowed(World& world, Ix<Service> service, scheduler::PassOrders orders);

// Whether nothing may be asked for now; then it is said, and the service looks again afterwards.
bool holdUp(World& world, Ix<Service> service);

void whenFaultsChange(World& world, const Fact& fact);

} // namespace stowage::sim::operations
