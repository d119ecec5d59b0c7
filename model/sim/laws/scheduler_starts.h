// SPDX-License-Identifier: MIT
// Carries out the starts that a service scheduler's pass orders, as far as placement finds room.
#pragma once

#include "sim/laws/scheduler_counts.h"
#include "sim/world.h"

namespace stowage::sim::scheduler {

void startAsOrdered(World& world, Ix<Service> service, const PassCounts& counts,
                    const PassOrders& orders);

} // namespace stowage::sim::scheduler
