// SPDX-License-Identifier: MIT
// The health of container instances: whether the container runtime answers its agent.
#pragma once

#include "sim/world.h"

namespace stowage::sim::instance_health {

// What Amazon ECS knows. Checks follow each other from the registration on; only one that changes
// the health is booked.
struct Known {
    InstanceHealth health = InstanceHealth::initializing;
    Time changedAt; // lastStatusChange
    Time checkedAt; // lastUpdated
};
Known of(const World& world, Ix<Host> host); // of one that has registered

void due(World& world, Ix<Host> host); // an appointment

// Reactions.
void whenAgentChanges(World& world, const Fact& fact);
void whenInstanceIsGone(World& world, const Fact& fact);
void whenFaultsChange(World& world, const Fact& fact);

} // namespace stowage::sim::instance_health
