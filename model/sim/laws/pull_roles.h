// SPDX-License-Identifier: MIT
// Whether the agent of an instance may pull from Amazon ECR, and in which words it may not.
#pragma once

#include "sim/world.h"

#include <string>

namespace stowage::sim::pull_roles {

struct Denial {
    std::string lack;       // in words without a full stop; empty: there is none
    std::string reason;     // that the task stops for
    std::uint32_t fact = 0; // that last changed what the role allows; 0: none did
};

// On Fargate it is the task execution role that pulls, which is looked at before.
Denial denialOf(const World& world, Ix<ContainerRun> run);

} // namespace stowage::sim::pull_roles
