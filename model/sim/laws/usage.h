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

// CPU units that a stress of a task keeps busy beside what it does.
std::int64_t stress(const World& world, Ix<Task> task);

// When a container that leaks has more memory than it may; kNever: it does not leak, nothing limits
// it, or it has already.
Time leaksUntil(const World& world, Ix<ContainerRun> container);

// Whether what a task uses grows from minute to minute, and the fact of the fault that makes it.
bool leaks(const World& world, Ix<Task> task);
std::uint32_t leakFact(const World& world, Ix<Task> task);

// The fact of the fault that forces what a task uses; 0: none does.
std::uint32_t forcedBy(const World& world, Ix<Task> task);

} // namespace stowage::sim::usage
