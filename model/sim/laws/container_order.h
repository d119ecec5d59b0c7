// SPDX-License-Identifier: MIT
// The order in which the containers of a task start and stop: dependsOn.
#pragma once

#include "sim/world.h"

namespace stowage::sim::container_order {

// Starts what waits for nothing any more; the task is RUNNING once nothing of it waits.
void advance(World& world, Ix<Task> task);

// What keeps a container from starting though its task is ACTIVATING; null: nothing does.
const Dependency* waitsFor(const World& world, Ix<ContainerRun> at);

// Whether a running container depends on it, so that it must not be stopped yet.
bool isNeeded(const World& world, Ix<ContainerRun> at);

void late(World& world, Ix<ContainerRun> at); // appointment: its start time-out is over

void whenContainerChanges(World& world, const Fact& fact); // it exited, or its health changed

} // namespace stowage::sim::container_order
