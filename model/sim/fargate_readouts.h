// SPDX-License-Identifier: MIT
// What views are told of Fargate: its areas, and on what a task runs.
#pragma once

#include "report/readout.h"
#include "sim/world.h"

namespace stowage::sim {

void describe(const World& world, const FargateArea& row, Readout& out);
void describeCapacity(const World& world, Ix<Task> at, TaskReadout& out);

std::string dollarsText(std::int64_t nanodollars); // "$0.0494"

} // namespace stowage::sim
