// SPDX-License-Identifier: MIT
// Task scale-in protection: for a while the scheduler stops no healthy task that has it.
#pragma once

#include "base/result.h"
#include "sim/world.h"

#include <vector>

namespace stowage::sim::task_protection {

Outcome protect(World& world, const ProtectTask& asked);

void over(World& world, Ix<Task> at); // an appointment
void drop(World& world, Ix<Task> at); // it is asked to stop: nothing is left to protect

bool isProtected(const World& world, Ix<Task> at);

// Takes those out that are protected and not unhealthy; gives how many they are. To delete a
// service stops them all.
int spare(const World& world, Ix<Service> service, std::vector<Ix<Task>>& tasks);

// Says, once until it could act again, that so many tasks it was to stop are protected.
void say(World& world, Ix<Service> service, int count);

} // namespace stowage::sim::task_protection
