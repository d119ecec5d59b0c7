// SPDX-License-Identifier: MIT
// What the own interface of a task on Fargate reaches: its image, its secrets and its logs all go
// through it.
#pragma once

#include "sim/world.h"

namespace stowage::sim::fargate {

// Something that the task starts with cannot be reached from its subnet.
bool isCutOff(const World& world, Ix<Task> task);

// It is: the task fails to start, in AWS's words.
void fail(World& world, Ix<Task> task);

} // namespace stowage::sim::fargate
