// SPDX-License-Identifier: MIT
// RunTask with capacity providers of Auto Scaling groups.
#pragma once

#include "base/result.h"
#include "sim/laws/placement_candidates.h"
#include "sim/world.h"

namespace stowage::sim::standalone {

// AWS refuses the call where as many tasks wait in the cluster as may.
Outcome objectionToWaiting(const World& world, const ProviderStrategy& providers,
                           Ix<Cluster> cluster);

// Tasks that find no room wait in PROVISIONING where scaling is managed.
void runOnProviders(World& world, const RunTask& asked, const ProviderStrategy& strategy,
                    placement::Wanted wanted);

} // namespace stowage::sim::standalone
