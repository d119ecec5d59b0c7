// SPDX-License-Identifier: MIT
// Container Insights of clusters that have it: counts of tasks, services, instances and deployments
// at the end of each minute.
#pragma once

#include "sim/world.h"

namespace stowage::sim::insights {

// The newest minute that CloudWatch shows; null: there is none.
const InsightPoint* ofService(const World& world, Ix<Service> at);
const InsightPoint* ofCluster(const World& world, Ix<Cluster> at);

// The setting of a cluster was changed: it counts from now on, or no longer.
void lookAll(World& world, Ix<Cluster> at);

// Reactions.
void whenClusterIsCreated(World& world, const Fact& fact);
void whenTaskChanges(World& world, const Fact& fact);
void whenServiceChanges(World& world, const Fact& fact);    // the fact's subject
void whenDeploymentChanges(World& world, const Fact& fact); // of the fact's object
void whenInstanceChanges(World& world, const Fact& fact);

} // namespace stowage::sim::insights
