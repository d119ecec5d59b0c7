// SPDX-License-Identifier: MIT
// The one place where a task's status changes, so that counts and facts always follow.
#pragma once

#include "sim/world.h"

namespace stowage::sim::tasks {

void setStatus(World& world, Ix<Task> at, TaskStatus status, RuleNumber rule);

// Counts a task in its service and deployment, or takes it out again.
void count(World& world, const Task& task, int by);

} // namespace stowage::sim::tasks
