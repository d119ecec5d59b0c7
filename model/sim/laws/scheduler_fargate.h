// SPDX-License-Identifier: MIT
// Starts and stops of a service whose tasks run on Fargate.
#pragma once

#include "sim/laws/fargate.h"
#include "sim/world.h"

#include <cstdint>
#include <vector>

namespace stowage::sim::scheduler {

// What a task of the deployment asks Fargate for.
fargate::Ask askFor(World& world, Ix<Service> service, Ix<Deployment> deployment,
                    Capacity capacity);

// Starts up to `count` tasks of a deployment, divided among its capacity providers, as far as there
// is capacity; their numbers. The first `replacing` of them take the place of unhealthy ones.
std::vector<std::uint64_t> startOnFargate(World& world, Ix<Service> service,
                                          Ix<Deployment> deployment, int count, int replacing);

// Which of some tasks stops first at scale-in: that of the provider that has the most beyond its
// share, in the zone with the most, the newest.
Ix<Task> victimOnFargate(const World& world, Ix<Service> service,
                         const std::vector<Ix<Task>>& tasks, const std::vector<bool>& first);

} // namespace stowage::sim::scheduler
