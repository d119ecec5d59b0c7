// SPDX-License-Identifier: MIT
// Balancers and target groups as they are drawn, and which balancer forwards to which group.
#pragma once

#include "sim/adopt.h"

namespace stowage::sim::target_groups {

std::uint32_t createBalancer(World& world, const BalancerNode& node);
void changeBalancer(World& world, std::uint32_t slot, const BalancerNode& before);
void removeBalancer(World& world, std::uint32_t slot);

std::uint32_t createGroup(World& world, const TargetGroupNode& node);
void changeGroup(World& world, std::uint32_t slot, const TargetGroupNode& before);
void removeGroup(World& world, std::uint32_t slot); // its targets leave at once

inline constexpr NodeLaw<BalancerNode> kBalancers{EntityKind::loadBalancer, &Asked::balancers,
                                                  createBalancer, changeBalancer, removeBalancer};
inline constexpr NodeLaw<TargetGroupNode> kGroups{EntityKind::targetGroup, &Asked::targetGroups,
                                                  createGroup, changeGroup, removeGroup};

} // namespace stowage::sim::target_groups
