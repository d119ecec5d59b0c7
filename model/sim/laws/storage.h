// SPDX-License-Identifier: MIT
// What containers write, how much room there is for it, and what of it outlives them.
#pragma once

#include "sim/world.h"

#include <cstdint>
#include <vector>

namespace stowage::sim::storage {

// A container runs, and its program writes; it has ended, or its machine has.
void begin(World& world, Ix<ContainerRun> at);
void end(World& world, Ix<ContainerRun> at);

// The disk that it writes to has no room left, or is about to have none; kNever: it never will.
Time fullAt(const World& world, Ix<ContainerRun> at);
bool isFull(const World& world, Ix<ContainerRun> at);
std::uint32_t tellFull(World& world, Ix<ContainerRun> at);
// Others that run and write to the same disk.
std::vector<Ix<ContainerRun>> beside(const World& world, Ix<ContainerRun> at);

// Whether the images of a task that are yet to come have room; else the task is stopped.
bool makeRoom(World& world, Ix<Task> task, std::int64_t mib);

// What the containers of a task have written so far, by what outlives the task.
struct Amounts {
    std::int64_t lostKib = 0;       // with the task
    std::int64_t instanceKib = 0;   // lost with its instance
    std::int64_t fileSystemKib = 0; // outlives both
    std::int64_t volumeKib = 0;     // in its volume of Amazon EBS, which may outlive it
    std::int64_t sum() const { return lostKib + instanceKib + fileSystemKib + volumeKib; }
};
Amounts written(const World& world, Ix<Task> task);
std::int64_t kibIn(const World& world, Ix<FileSystem> at);
int diskGib(const World& world, Ix<Task> task); // of the task on Fargate, or of its instance

void taskStopped(World& world, Ix<Task> task); // is about to leave its machine
void whenInstanceIsGone(World& world, const Fact& fact);

} // namespace stowage::sim::storage
