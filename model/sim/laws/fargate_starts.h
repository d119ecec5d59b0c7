// SPDX-License-Identifier: MIT
// Starts tasks on Fargate for which a place was found, those of services and those that stand alone.
#pragma once

#include "sim/laws/fargate.h"
#include "sim/laws/tasks.h"

#include <vector>

namespace stowage::sim::fargate {

// How many tasks each item of a strategy has and gets.
void tellSplit(World& world, EntityId subject, const ProviderStrategy& strategy,
               const std::vector<int>& before, const std::vector<int>& given);

// The owner: the service, or the cluster of a task that stands alone.
Ix<Task> startPlaced(World& world, const Ask& ask, const Choice& choice, tasks::NewTask wanted,
                     EntityId owner);

} // namespace stowage::sim::fargate
