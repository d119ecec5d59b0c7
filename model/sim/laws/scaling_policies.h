// SPDX-License-Identifier: MIT
// Scaling policies as they are asked for: the alarms that track a target, and schedules.
#pragma once

#include "sim/adopt.h"

namespace stowage::sim::scaling_policies {

std::uint32_t create(World& world, const ScalingPolicyNode& node);
void change(World& world, std::uint32_t slot, const ScalingPolicyNode& before);
void remove(World& world, std::uint32_t slot);

inline constexpr NodeLaw<ScalingPolicyNode> kNodes{EntityKind::scalingPolicy,
                                                   &Asked::scalingPolicies, create, change, remove};

// What Amazon ECS puts on the group of a provider whose scaling it manages.
ScalingPolicyNode managedBy(const World& world, Ix<CapacityProvider> at,
                            const CapacityProviderNode& provider);

// After an adoption: a service that was replaced by another one is followed there.
void resolve(World& world);

void scheduleDue(World& world, Ix<ScalingPolicy> at); // appointment

} // namespace stowage::sim::scaling_policies
