// SPDX-License-Identifier: MIT
// Availability Zone rebalancing: moves tasks of a steady service from zones that hold too many to
// zones that hold too few.
#pragma once

#include "sim/laws/scheduler_counts.h"
#include "sim/world.h"

#include <span>

namespace stowage::sim::rebalancing {

// Each has as many as any other, but for one.
bool isEven(std::span<const int> tasks);

// Why a rebalancing stopped, the payload of rebalancingEnded.
enum class Ending : std::uint8_t { interrupted, taskFailed, noRoom, allProtected };

// The task that starts in another zone is one more than is desired until it is healthy.
scheduler::PassOrders sparing(const World& world, Ix<Service> service,
                              scheduler::PassOrders orders);

// After a pass: begins, goes on, or ends.
void review(World& world, Ix<Service> service);

} // namespace stowage::sim::rebalancing
