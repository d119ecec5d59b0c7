// SPDX-License-Identifier: MIT
// What must be true of tasks, instances and their ledgers at every instant.
#pragma once

#include "sim/world.h"

#include <string>
#include <vector>

namespace stowage::sim {

// One sentence for each belief that does not hold; empty in every sound World.
std::vector<std::string> brokenByTasks(const World& world);

} // namespace stowage::sim
