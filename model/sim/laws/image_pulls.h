// SPDX-License-Identifier: MIT
// What a task pulls before it starts: which image each container is to run, what its host holds of
// them, and why a registry lets none go.
#pragma once

#include "sim/world.h"

#include <cstdint>

namespace stowage::sim::image_pulls {

struct Pulls {
    bool any = false;     // something is asked of a registry that the host does not hold
    std::int64_t mib = 0; // of layers to bring
};

// Settles what the containers run; what is refused keeps no digest, and its pull fails.
Pulls begin(World& world, Ix<Task> task);

bool isRefused(const World& world, Ix<Task> task); // one of its images at least was
// The task fails to start, in AWS's words; false: what was refused would not be any more.
bool fail(World& world, Ix<Task> task);

std::int64_t missingMib(const World& world, Ix<Task> task); // that its pull brings

// Its images stay on its host. On Fargate nothing does.
void cache(World& world, Ix<Task> task);

} // namespace stowage::sim::image_pulls
