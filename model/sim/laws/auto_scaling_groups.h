// SPDX-License-Identifier: MIT
// Auto Scaling groups: each keeps its desired number of instances, over its zones, and replaces
// those that fail.
#pragma once

#include "base/result.h"
#include "sim/adopt.h"

namespace stowage::sim::auto_scaling_groups {

std::uint32_t create(World& world, const AutoScalingGroupNode& node);
void change(World& world, std::uint32_t slot, const AutoScalingGroupNode& before);
void remove(World& world, std::uint32_t slot); // terminates its instances

inline constexpr NodeLaw<AutoScalingGroupNode> kNodes{
    EntityKind::autoScalingGroup, &Asked::autoScalingGroups, create, change, remove};

// A scaling policy sets the desired capacity, within its sizes.
void setDesired(World& world, Ix<ScalingGroup> at, std::int32_t to, ScalingRequest request);

// Where the desired capacity is to be lowered with it, that has been asked for already.
Outcome terminate(World& world, const TerminateInGroup& asked);
Outcome protect(World& world, const ProtectInstance& asked);

// Compares what lives with what is desired, and launches or terminates.
void look(World& world, Ix<ScalingGroup> group);

void whenInstanceChanges(World& world, const Fact& fact);
void whenTargetChanges(World& world, const Fact& fact); // of an instance of a group

// The most instances that it may have for a while, to balance its zones.
std::int32_t mostWhileBalancing(const ScalingGroup& group);

} // namespace stowage::sim::auto_scaling_groups
