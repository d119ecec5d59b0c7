// SPDX-License-Identifier: MIT
// Carries out the starts that a service scheduler's pass orders, as far as placement finds room.
#pragma once

#include "sim/laws/scheduler_counts.h"
#include "sim/placement.h"
#include "sim/world.h"

#include <cstdint>
#include <vector>

namespace stowage::sim::scheduler {

// Tasks of one deployment, and after those of older ones as far as they are to be restored.
void startAsOrdered(World& world, Ix<Service> service, Ix<Deployment> deployment,
                    const PassCounts& counts, const PassOrders& orders);

// Creates the task that was placed; its number.
std::uint32_t startPlaced(World& world, Ix<Service> service, Ix<Deployment> deployment,
                          const PlacementVerdict& verdict, bool replacing, NameId provider = 0);

// The nearest instance and what it lacks, by which failures are the same; 0: there is none.
std::uint64_t closestOf(const PlacementVerdict& verdict);

// Why no instance takes a task; the same is not told twice, another reason is.
void sayUnplaceable(World& world, Ix<Service> service, const PlacementVerdict& verdict);

// One task of the PRIMARY deployment of a DAEMON service on each of the instances that has room.
void startDaemons(World& world, Ix<Service> service, const std::vector<Ix<Host>>& instances);

} // namespace stowage::sim::scheduler
