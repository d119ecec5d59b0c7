// SPDX-License-Identifier: MIT
// Starts of a service whose tasks run on the instances of capacity providers.
#pragma once

#include "sim/placement.h"
#include "sim/world.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace stowage::sim::scheduler {

// Whether tasks of the service may be placed on the instance, by its strategy.
bool isGivenTo(const World& world, Ix<Service> service, const Host& host);

// The provider that the next task of the deployment gets; kNone: none, or it is not there.
Ix<CapacityProvider> nextProvider(const World& world, Ix<Service> service,
                                  Ix<Deployment> deployment);

// Starts up to `count` tasks of a deployment, divided among its providers; their numbers. Those
// that find no room wait in PROVISIONING where scaling is managed. The first `replacing` of them
// take the place of unhealthy ones.
std::vector<std::uint64_t> startOnProviders(World& world, Ix<Service> service,
                                            Ix<Deployment> deployment, int count, int replacing);

// As many tasks wait as may, which is no failure of the service.
bool isLimited(const World& world, Ix<Service> service);

// Of some tasks those that may go first at scale-in: such as `first` marks, and of these the ones
// of the provider that has the most beyond its share.
std::vector<Ix<Task>> mostBeyondShare(const World& world, Ix<Service> service,
                                      const std::vector<Ix<Task>>& tasks,
                                      const std::vector<bool>& first);

// How tasks are divided among the items of a strategy, told.
void tellSplit(World& world, EntityId subject, const ProviderStrategy& strategy,
               const std::vector<int>& before, const std::vector<int>& given);

} // namespace stowage::sim::scheduler
