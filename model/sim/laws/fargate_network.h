// SPDX-License-Identifier: MIT
// What the own interface of a task on Fargate reaches: its image, its secrets and its logs all go
// through it.
#pragma once

#include "sim/world.h"

#include <string>
#include <vector>

namespace stowage::sim::fargate {

// Something that the task starts with cannot be reached from its subnet.
bool isCutOff(const World& world, Ix<Task> task);

// Why it cannot do that from its subnet, be it by the internet or by all of these VPC endpoints, in
// words without a full stop; empty: it can, or it is not on Fargate. `what`: "call s3:GetObject".
std::string lackOfRoute(const World& world, Ix<Task> task, const std::string& what,
                        const std::vector<std::string>& endpoints);

// It is: the task fails to start, in AWS's words.
void fail(World& world, Ix<Task> task);

} // namespace stowage::sim::fargate
