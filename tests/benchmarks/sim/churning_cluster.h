// SPDX-License-Identifier: GPL-3.0-or-later
// Clusters as plans of the simulator: one whose tasks end by themselves and are replaced for ever,
// and one whose tasks stay healthy and serve requests.
#pragma once

#include "sim/engine.h"
#include "support/plan_builder.h"

#include <cstdint>
#include <string>

namespace stowage::benchmarks {

// Services of 100 tasks on instances of 20, in three zones; the lives of the services' tasks lie
// evenly between 60 and 1,738 s. Each task has its own network interface (6 s of PROVISIONING),
// starts in 2 s, and is a target that is checked every 30 s.
inline sim::Plan churningCluster(int tasks, bool checked = true)
{
    constexpr int kPerService = 100, kPerHost = 20;
    const int services = tasks / kPerService;
    tests::PlanBuilder builder;
    for (int n = 0; n < tasks / kPerHost; ++n)
        builder.hosts(1, std::string("us-east-1") + "abc"[n % 3], 4'096, 8'192);
    sim::Plan& made = builder.made();
    sim::BalancerNode balancer;
    balancer.id = ElementId("load-balancer-1");
    for (int n = 0; n < services; ++n) {
        builder.definition(96 + 8 * (n % 7), 192 + 16 * (n % 11)).service(kPerService);
        sim::DefinitionNode& definition = builder.lastDefinition();
        definition.network = sim::NetworkMode::awsvpc;
        sim::ContainerNode& container = builder.lastContainer();
        container.ports.push_back({80, 0, sim::Protocol::tcp});
        container.application.exits = true;
        container.application.exitAfterMillis =
            60'000 + std::int64_t{1'678'000} * n / std::max(services - 1, 1);
        if (!checked)
            continue;
        sim::TargetGroupNode group;
        group.id = ElementId("target-group-" + std::to_string(n + 1));
        group.name = group.id.text;
        group.targetType = sim::TargetType::ip;
        group.balancer = balancer.id;
        group.deregistrationDelaySeconds = 30;
        made.targetGroups.push_back(group);
        balancer.listeners.push_back({8'000 + n, group.id});
        builder.lastService().targets.push_back({group.id, "", 0});
    }
    if (checked)
        made.balancers.push_back(balancer);
    return made;
}

// The same where nothing ends. Each service answers 20 requests a second, and each container
// has a health check of its own.
inline sim::Plan steadyCluster(int tasks)
{
    sim::Plan plan = churningCluster(tasks);
    for (sim::DefinitionNode& definition : plan.definitions)
        for (sim::ContainerNode& container : definition.containers) {
            container.application.exits = false;
            container.check.stated = true;
        }
    for (const sim::ListenerNode& listener : plan.balancers.front().listeners) {
        sim::SourceNode source;
        source.id = ElementId("users-" + std::to_string(listener.port));
        source.name = source.id.text;
        source.balancer = plan.balancers.front().id;
        source.port = listener.port;
        source.milliRequestsPerSecond = 20'000;
        plan.sources.push_back(source);
    }
    return plan;
}

// Services come fifty at a time, for the engine takes more than 10,000 facts that follow each
// other in one instant for a loop, and pauses.
inline sim::World startedWorld(const sim::Plan& plan)
{
    constexpr std::size_t kAtOnce = 50;
    sim::Plan grown = plan;
    grown.services.clear();
    sim::World world = *sim::begin(grown);
    sim::advance(world, world.now);
    for (const sim::ServiceNode& service : plan.services) {
        grown.services.push_back(service);
        if (grown.services.size() % kAtOnce != 0 && grown.services.size() < plan.services.size())
            continue;
        sim::stepForEdit(world);
        sim::adopt(world, grown);
        sim::advance(world, world.now + milliseconds(4'100));
    }
    return world;
}

} // namespace stowage::benchmarks
