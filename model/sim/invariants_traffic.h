// SPDX-License-Identifier: MIT
// What must be true of requests, targets and their balancing at every instant.
#pragma once

#include "sim/findings.h"
#include "sim/world.h"

namespace stowage::sim {

void checkSources(const World& world, Findings& findings);
// Checks the targets of a group together with what it says of them.
void checkGroup(const World& world, Ix<TargetGroup> at, Findings& findings);

// Of all of them; empty in every sound World.
Findings brokenByTraffic(const World& world);

// What must hold from one instant to a later one of the same run.
Findings brokenSince(const World& before, const World& now);

} // namespace stowage::sim
