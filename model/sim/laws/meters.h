// SPDX-License-Identifier: MIT
// CloudWatch's metrics of namespace AWS/ECS: what tasks use of what is reserved and registered.
#pragma once

#include "sim/world.h"

namespace stowage::sim::meters {

// From now on a task uses and reserves what it does now. Cheap where that is as before.
void look(World& world, Ix<Task> task);

// The newest points that CloudWatch shows; without samples: none.
const MetricPoint& ofService(const World& world, Ix<Service> at);
const MetricPoint& ofCluster(const World& world, Ix<Cluster> at);

// Thousandths of a percent, rounded down; -1 where there is no whole. Neither is negative, and the
// whole is below 9 · 10^17.
std::int64_t thousandthsOf(std::int64_t part, std::int64_t whole);

void serviceDue(World& world, Ix<Service> at); // appointments
void clusterDue(World& world, Ix<Cluster> at);

// Reactions.
void whenContainerChanges(World& world, const Fact& fact);
void whenTaskChanges(World& world, const Fact& fact);
void whenTargetIsGone(World& world, const Fact& fact);
void whenInstanceChanges(World& world, const Fact& fact);
void whenFaultsChange(World& world, const Fact& fact);

} // namespace stowage::sim::meters
