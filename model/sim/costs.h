// SPDX-License-Identifier: MIT
// What all that runs costs an hour, and what the run has cost until now.
#pragma once

#include "sim/world.h"

namespace stowage::sim {

Bill costPerHour(const World& world);
Bill costOfRun(const World& world);

} // namespace stowage::sim
