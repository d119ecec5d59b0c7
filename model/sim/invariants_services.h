// SPDX-License-Identifier: MIT
// What must be true of clusters, services and their deployments at every instant.
#pragma once

#include "sim/findings.h"
#include "sim/world.h"

namespace stowage::sim {

void checkService(const World& world, Ix<Service> at, Findings& findings);
void checkCluster(const World& world, Ix<Cluster> at, Findings& findings);

// Of all of them; empty in every sound World.
Findings brokenByServices(const World& world);

} // namespace stowage::sim
