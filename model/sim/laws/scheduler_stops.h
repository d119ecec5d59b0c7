// SPDX-License-Identifier: MIT
// Carries out the stops that a service scheduler's pass orders, as far as protection allows.
#pragma once

#include "sim/laws/scheduler_tasks.h"

namespace stowage::sim::scheduler {

// Of the tasks that a pass was to stop, those that protection kept.
struct Spared {
    int all = 0;
    int older = 0; // of these, such that the newest deployment is to replace
};

Spared stopAsOrdered(World& world, Ix<Service> service, const Sorted& sorted,
                     const PassOrders& orders);

// Once in a pass, of all that it spared.
void noteSpared(World& world, Ix<Service> service, const Spared& spared);

} // namespace stowage::sim::scheduler
