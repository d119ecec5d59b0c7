// SPDX-License-Identifier: MIT
#include "sim/laws/clusters.h"

#include "base/text.h"
#include "sim/laws/insights.h"
#include "sim/rules.h"

#include <string>
#include <vector>

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

namespace {
std::string wordsOf(const ProviderStrategy& strategy)
{
    std::vector<std::string> items;
    for (const StrategyItem& item : strategy)
        items.push_back(item.provider + " (base " + numberText(std::int64_t{item.base}) +
                        ", weight " + numberText(std::int64_t{item.weight}) + ")");
    return joined(items, ", ");
}
} // namespace

void change(World& world, std::uint32_t slot, const ClusterNode& before)
{
    const ClusterNode now = *world.asked.clusters[slot];
    Cluster& cluster = world.clusters[Ix<Cluster>{slot}];
    cluster.name = world.names.intern(now.name);
    if (now.providers != before.providers || now.defaultStrategy != before.defaultStrategy)
        world.tell({FactKind::providersChanged, idOf(cluster), ruleNumber("provider.cluster")},
                   {world.names.intern(joined(now.providers, ", ")),
                    world.names.intern(wordsOf(now.defaultStrategy))});
    world.mark(idOf(world.clusters[Ix<Cluster>{slot}]));
    if (now.insights != before.insights)
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
