// SPDX-License-Identifier: MIT
// What must be true of Auto Scaling groups and their instances at every instant.
#pragma once

#include "sim/findings.h"
#include "sim/world.h"

namespace stowage::sim {

void checkScalingGroup(const World& world, Ix<ScalingGroup> at, Findings& findings);

// Of all of them; empty in every sound World.
Findings brokenByScaling(const World& world);

} // namespace stowage::sim
