// SPDX-License-Identifier: MIT
// Carries out the stops that a service scheduler's pass orders, as far as protection allows.
#pragma once

#include "sim/laws/scheduler_tasks.h"

namespace stowage::sim::scheduler {

void stopAsOrdered(World& world, Ix<Service> service, const Sorted& sorted,
                   const PassOrders& orders);

} // namespace stowage::sim::scheduler
