// SPDX-License-Identifier: MIT
// Deployments of a service: the newest is PRIMARY, older ones are ACTIVE until their tasks are
// gone.
#pragma once

#include "sim/world.h"

#include <string>

namespace stowage::sim::deployments {

void start(World& world, Ix<Service> service, Ix<Revision> revision);

// An older one, which was COMPLETED, is PRIMARY and in progress again, with the tasks that it has.
void rollBack(World& world, Ix<Service> service, Ix<Deployment> target);

// Ends those older ones that have no tasks left.
void retireEmpty(World& world, Ix<Service> service);

// AWS's reason for a stop by the scheduler: `Scaling activity initiated by (deployment …)`.
std::string scalingReason(const World& world, Ix<Service> service);

void complete(World& world, Ix<Deployment> at, int tasks); // once

} // namespace stowage::sim::deployments
