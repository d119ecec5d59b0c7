// SPDX-License-Identifier: MIT
// Health checks of the targets: what probes meet, and when that changes a target's state.
#pragma once

#include "plan/plan.h"
#include "sim/world.h"

#include <string>

namespace stowage::sim::health {

// Counts the probes sent so far and books the next change, because what probes meet, or whether
// there are any, may have changed. A probe that is still waiting then counts as it began.
void reconsider(World& world, Ix<Target> at);

// The same where the health check of the group was edited; its probes begin anew.
void probeAnew(World& world, Ix<Target> at, const HealthCheck& before);

void due(World& world, Ix<Target> at);

// Those that were sent up to now and whose result is known.
Recent<Probe> seenProbes(const World& world, Ix<Target> at);
void keepProbes(World& world, Ix<Target> at); // nobody probes it any more

// Reactions.
void whenContainerChanges(World& world, const Fact& fact);
void whenMachineStops(World& world, const Fact& fact);
void whenFaultsChange(World& world, const Fact& fact);

// AWS's reason code and description: `Target.ResponseCodeMismatch`, `Health checks failed with
// these codes: [500]`; empty where there is none.
std::string codeOf(TargetReason reason);
std::string descriptionOf(TargetReason reason, int statusCode);

} // namespace stowage::sim::health
