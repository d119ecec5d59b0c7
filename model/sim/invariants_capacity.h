// SPDX-License-Identifier: MIT
// What is true of tasks that wait for an instance, whatever happens.
#pragma once

#include "sim/findings.h"
#include "sim/world.h"

namespace stowage::sim {

void checkWaiting(const World& world, Ix<Cluster> at, Findings& findings);

Findings brokenByCapacity(const World& world);

} // namespace stowage::sim
