// SPDX-License-Identifier: MIT
// Why the service scheduler stops a task, in AWS's words, and until when bad health excuses it.
#pragma once

#include "sim/world.h"

#include <string>

namespace stowage::sim::scheduler {

bool isDraining(const World& world, const Task& task); // its instance is

// healthCheckGracePeriodSeconds: counted from the start of the task.
Time graceEndOf(const World& world, Ix<Task> at);

// The reason in AWS's words, and the fact behind it; 0: that of the pass.
struct StopGround {
    std::string reason;
    std::uint32_t fact = 0;
    bool failedChecks = false;
};

// Amazon ECS stopped tasks error messages.
StopGround stopGround(const World& world, Ix<Service> service, Ix<Task> at);

} // namespace stowage::sim::scheduler
