// SPDX-License-Identifier: MIT
// The instances of an Auto Scaling group as targets: what target groups say of their health.
#pragma once

#include "plan/plan.h"
#include "sim/world.h"

namespace stowage::sim::balancer_health {

// An instance that is in service becomes a target of what its group is linked to.
void attach(World& world, Ix<Host> host);

// An instance that is to go drains there; whether it is such a target.
bool release(World& world, Ix<Host> host);

// The group was linked to other target groups, or heeds them or not.
void groupChanged(World& world, Ix<ScalingGroup> group, const AutoScalingGroupNode& before);

// From a Reaction to the health of a target: whether a group is to look at its instances, and when;
// kNever: it is not.
Time judged(World& world, const Fact& fact);

// A target has gone: an instance that waited for that goes on its way.
void whenTargetIsGone(World& world, const Fact& fact);

} // namespace stowage::sim::balancer_health
