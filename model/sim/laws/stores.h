// SPDX-License-Identifier: MIT
// What tasks read from buckets and tables and write into them, with their task role.
#pragma once

#include "sim/world.h"

#include <vector>

namespace stowage::sim::stores {

void adoptUses(World& world, const std::vector<StoreUseNode>& uses);

// Whether its definition reads or writes anything.
bool areUsedBy(const World& world, Ix<Task> task);

// Some work of the task is done: a job's, or that on one message. Returns the fact that its role
// did not let it read or write; 0: all went well.
std::uint32_t work(World& world, Ix<Task> task);

} // namespace stowage::sim::stores
