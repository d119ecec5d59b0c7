// SPDX-License-Identifier: MIT
// Starts tasks on Fargate for which a place was found, those of services and those that stand
// alone.
#pragma once

#include "sim/laws/fargate.h"
#include "sim/laws/tasks.h"

namespace stowage::sim::fargate {

// The owner: the service, or the cluster of a task that stands alone.
Ix<Task> startPlaced(World& world, const Ask& ask, const Choice& choice, tasks::NewTask wanted,
                     EntityId owner);

} // namespace stowage::sim::fargate
