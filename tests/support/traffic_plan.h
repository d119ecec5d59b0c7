// SPDX-License-Identifier: GPL-3.0-or-later
// Writes plans for tests in which users send requests to a service.
#pragma once

#include "support/plan_builder.h"

#include <cstdint>

namespace stowage::tests {

inline const ElementId kGroup("target-group-1"), kBalancer("load-balancer-1"), kUsers("users-1");

// Tasks behind a balancer, and users who ask it.
inline sim::Plan shop(int tasks, std::int64_t perSecond, int hosts = 3)
{
    PlanBuilder builder =
        plan().hosts(hosts, "us-east-1a", 2'048, 8'192).definition(256, 256, 0).service(tasks);
    builder.lastService().targets.push_back({kGroup, "", 0});
    builder.lastService().healthCheckGraceSeconds = 1'000'000;
    builder.lastService().strategies = {{sim::StrategyType::spread, "instanceId"}};
    builder.lastContainer().application.idleCpuUnits = 0;
    sim::Plan& made = builder.made();
    made.profile = "instant";
    sim::TargetGroupNode group;
    group.id = kGroup;
    group.balancer = kBalancer;
    group.deregistrationDelaySeconds = 30;
    made.targetGroups.push_back(group);
    sim::BalancerNode balancer;
    balancer.id = kBalancer;
    balancer.listeners.push_back({80, kGroup});
    made.balancers.push_back(balancer);
    sim::SourceNode users;
    users.id = kUsers;
    users.name = "users";
    users.balancer = kBalancer;
    users.milliRequestsPerSecond = perSecond * 1000;
    made.sources.push_back(users);
    return made;
}

} // namespace stowage::tests
