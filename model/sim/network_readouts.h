// SPDX-License-Identifier: MIT
// What a task and an instance take of the network: interfaces, addresses and host ports.
#pragma once

#include "report/readout.h"
#include "sim/world.h"

namespace stowage::sim {

void describeNetwork(const World& world, const Task& row, TaskReadout& out);
void describeNetwork(const World& world, const Host& row, Readout& out);

} // namespace stowage::sim
