// SPDX-License-Identifier: MIT
// Instances that are moved to Standby and back, and into and out of an Auto Scaling group.
#pragma once

#include "base/result.h"
#include "sim/world.h"

namespace stowage::sim::auto_scaling_groups {

// Where the desired capacity is to change with it, that has been asked for already.
Outcome move(World& world, const MoveInGroup& asked);

// It is in Standby or detached, now that nothing holds it up.
void settle(World& world, Ix<Host> host);

// Whether it may be attached: its agent has registered, and no group has it.
bool isAttachable(const Host& host);

// Whether the group may have it where it is; a group without subnets has instances of no zone.
bool isInZoneOf(const World& world, Ix<ScalingGroup> group, const Host& host);

} // namespace stowage::sim::auto_scaling_groups
