// SPDX-License-Identifier: MIT
// Clusters: there at once, and gone once nothing is drawn in them.
#pragma once

#include "sim/adopt.h"

namespace stowage::sim::clusters {

std::uint32_t create(World& world, const ClusterNode& node);
void change(World& world, std::uint32_t slot, const ClusterNode& before);
void remove(World& world, std::uint32_t slot);

inline constexpr NodeLaw<ClusterNode> kNodes{EntityKind::cluster, &Asked::clusters, create, change,
                                             remove};

} // namespace stowage::sim::clusters
