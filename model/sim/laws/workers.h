// SPDX-License-Identifier: MIT
// Containers that receive messages of a queue, work on them and delete them.
#pragma once

#include "plan/plan.h"
#include "sim/world.h"

namespace stowage::sim::workers {

// Takes over which container polls which queue; once all else is adopted, lookAtAll follows.
void adopt(World& world, const Plan& plan);
void lookAtAll(World& world);

bool polls(const World& world, Ix<ContainerRun> at); // its program does, whether it may or not
Ix<Queue> queueOf(const World& world, Ix<ContainerRun> at);

void wake(World& world, Ix<Worker> at);      // there is something for one that waits
void closeQueue(World& world, Ix<Queue> at); // before the row of the queue goes
void step(World& world, Ix<Worker> at);      // appointment

// How many receives of workers that wait now have found nothing since they began to wait.
std::int64_t emptyReceives(const World& world, Ix<Queue> at);

// Reactions.
void whenContainerStarts(World& world, const Fact& fact);
void whenContainerExits(World& world, const Fact& fact);
void whenMachineStops(World& world, const Fact& fact);
void whenHostIsGone(World& world, const Fact& fact); // its tasks end at once, if it is forced out
void whenCallsAreAllowed(World& world, const Fact& fact);

} // namespace stowage::sim::workers
