// SPDX-License-Identifier: MIT
// What must be true of services and their deployments at every instant.
#pragma once

#include "sim/world.h"

#include <string>
#include <vector>

namespace stowage::sim {

// One sentence for each belief that does not hold; empty in every sound World.
std::vector<std::string> brokenByServices(const World& world);

} // namespace stowage::sim
