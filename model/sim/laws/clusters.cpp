// SPDX-License-Identifier: MIT
#include "sim/laws/clusters.h"

#include "sim/laws/insights.h"
#include "sim/rules.h"

namespace stowage::sim::clusters {

std::uint32_t create(World& world, const ClusterNode& node)
{
    Cluster cluster;
    cluster.element = world.names.intern(node.id.text);
    cluster.name = world.names.intern(node.name);
    const Ix<Cluster> at = world.clusters.add(cluster);
    world.clusters[at].number = world.nextNumber(EntityKind::cluster, at.slot);
    world.tell({FactKind::clusterCreated, idOf(world.clusters[at]), ruleNumber("cluster.create")});
    return at.slot;
}

void change(World& world, std::uint32_t slot, const ClusterNode& before)
{
    Cluster& cluster = world.clusters[Ix<Cluster>{slot}];
    cluster.name = world.names.intern(world.asked.clusters[slot]->name);
    world.mark(idOf(cluster));
    if (world.asked.clusters[slot]->insights != before.insights)
        insights::lookAll(world, {slot});
}

// The row stays, because tasks that have stopped name it for an hour.
void remove(World& world, std::uint32_t slot)
{
    Cluster& cluster = world.clusters[Ix<Cluster>{slot}];
    cluster.active = false;
    world.tell({FactKind::clusterDeleted, idOf(cluster), ruleNumber("cluster.create")});
}

} // namespace stowage::sim::clusters
