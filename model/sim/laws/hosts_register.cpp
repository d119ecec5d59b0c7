// SPDX-License-Identifier: MIT
// The agent of an instance that has booted registers it with its cluster, where its role lets it.
#include "sim/laws/faults.h"
#include "sim/laws/host_resources.h"
#include "sim/laws/hosts.h"
#include "sim/laws/roles.h"
#include "sim/rules.h"

#include <string>

namespace stowage::sim::hosts {

void launched(World& world, Ix<Host> at)
{
    Host& host = world.hosts[at];
    const HostNode node = *world.asked.hosts[at.slot];
    host.pending = {};
    if (const std::string lack = roles::lackOf(world, node); !lack.empty())
        return roles::refuse(world, at, lack);
    host.lacksRole = false;
    if (faults::disruption(world, at) != 0) {
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
