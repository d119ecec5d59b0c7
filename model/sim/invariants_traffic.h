// SPDX-License-Identifier: MIT
// What must be true of requests, targets and their balancing at every instant.
#pragma once

#include "sim/world.h"

#include <string>
#include <vector>

namespace stowage::sim {

// One sentence for each belief that does not hold; empty in every sound World.
std::vector<std::string> brokenByTraffic(const World& world);

// What must hold from one instant to a later one of the same run.
std::vector<std::string> brokenSince(const World& before, const World& now);

} // namespace stowage::sim
