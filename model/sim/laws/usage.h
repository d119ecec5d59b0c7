// SPDX-License-Identifier: MIT
// What the containers of a task take of processors and memory.
#pragma once

#include "sim/world.h"

namespace stowage::sim::usage {

// CPU units and MiB of the containers that run; of a machine that does not, nothing.
Ledger of(const World& world, Ix<Task> task);

// CPU units that a task takes of its machine beside what its requests take.
std::int64_t background(const World& world, Ix<Task> task);

// Whether a container uses, or is forced to use, more memory than it may.
bool exceedsMemory(const World& world, Ix<ContainerRun> container);

// The fact of the fault that forces what a task uses; 0: none does.
std::uint32_t forcedBy(const World& world, Ix<Task> task);

} // namespace stowage::sim::usage
