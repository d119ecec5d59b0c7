// SPDX-License-Identifier: MIT
// The agent of an instance that has booted registers it with its cluster, where its role lets it.
#include "plan/prices.h"
#include "sim/laws/agents.h"
#include "sim/laws/faults.h"
#include "sim/laws/host_resources.h"
#include "sim/laws/hosts.h"
#include "sim/laws/roles.h"
#include "sim/rules.h"

#include <string>

namespace stowage::sim::hosts {

void bill(World& world, Ix<Host> at, bool runs)
{
    Host& host = world.hosts[at];
    if (!runs && host.billedSince != kNever)
        (host.isPricedAsSpot ? world.bill.spotInstances : world.bill.instances) += instanceCost(
            world.text(host.instanceType), host.isPricedAsSpot, world.now - host.billedSince);
    host.billedSince = runs ? world.now : kNever;
}

namespace {
// One that was stopped in a warm pool: it is registered already.
void comeBack(World& world, Ix<Host> at, const HostNode& node)
{
    Host& host = world.hosts[at];
    host.phase = HostPhase::up;
    host.wakes = false;
    host.lacksRole = !roles::lackOf(world, node).empty();
    ++host.version;
    agents::reconnect(world, at);
}
} // namespace

void launched(World& world, Ix<Host> at)
{
    Host& host = world.hosts[at];
    const HostNode node = *world.asked.hosts[at.slot];
    host.pending = {};
    if (host.phase == HostPhase::stopped)
        return comeBack(world, at, node);
    if (isHeldBack(world, host)) {
        world.tell({FactKind::agentHeldBack, idOf(host), ruleNumber("pool.check")});
        return;
    }
    if (const std::string lack = roles::lackOf(world, node); !lack.empty())
        return roles::refuse(world, at, lack);
    host.lacksRole = false;
    if (faults::disruption(world, host.zone) != 0) {
        host.cutOff = true; // until its zone is connected again
        return;
    }
    host.phase = HostPhase::up;
    host.agentConnected = true;
    host.status = InstanceStatus::active;
    host.registeredAt = world.now;
    registerResources(world, at, node);
    setAttributes(world, at, node);
    if (host.cluster) {
        Cluster& cluster = world.clusters[host.cluster];
        linkLast(world.hosts, kOfCluster, cluster.firstHost, cluster.lastHost, at);
    }
    const EntityId cluster = host.cluster ? idOf(world.clusters[host.cluster]) : EntityId{};
    world.tell({FactKind::instanceRegistered, idOf(host), ruleNumber("instance.register"), cluster},
               {static_cast<std::uint64_t>(host.cpu), static_cast<std::uint64_t>(host.memory)});
}

} // namespace stowage::sim::hosts
