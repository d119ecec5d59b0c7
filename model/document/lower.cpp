// SPDX-License-Identifier: MIT
#include "document/lower.h"

#include "base/time.h"
#include "document/graph.h"

#include <algorithm>
#include <tuple>

namespace stowage::doc {

namespace {
// Amazon ECS sets the weights of two listeners of a service with two target groups: of the one for
// tests, and of the first other one that forwards to it.
void pairListeners(sim::Plan& plan, const sim::ServiceNode& service)
{
    const sim::ServiceTarget& target = service.targets.front();
    const auto group = std::find_if(
        plan.targetGroups.begin(), plan.targetGroups.end(),
        [&](const sim::TargetGroupNode& each) { return each.id == target.targetGroup; });
    bool isServed = false;
    for (sim::BalancerNode& balancer : plan.balancers)
        for (sim::ListenerNode& listener : balancer.listeners) {
            const bool isTest = listener.port == service.testListenerPort;
            const bool isOfBoth = listener.targetGroup == target.targetGroup ||
                                  listener.targetGroup == target.alternate;
            if (balancer.id != group->balancer || !isOfBoth || !listener.service.text.empty() ||
                (isServed && !isTest))
                continue;
            listener.service = service.id;
            listener.first = target.targetGroup;
            listener.second = target.alternate;
            listener.isTest = isTest;
            isServed = isServed || !isTest;
        }
}
} // namespace

sim::Plan lower(const Document& document)
{
    sim::Plan plan;
    plan.seed = static_cast<std::uint64_t>(document.seed);
    plan.profile = document.profile;
    if (const Result<std::int64_t> start = parseInstant(document.start))
        plan.startMicros = *start;
    plan.awsvpcTrunking = document.awsvpcTrunking;
    plan.fargateVcpus = document.fargateVcpus;
    plan.fargateSpotVcpus = document.fargateSpotVcpus;
    const Graph graph(document);
    for (const auto* drawings : {&graph.elements(), &graph.revisions()})
        for (const auto& drawn : *drawings)
            if (const auto lowerKind = kindOf(*drawn->props).lower)
                lowerKind(*drawn, plan);
    std::sort(plan.definitions.begin(), plan.definitions.end(),
              [](const sim::DefinitionNode& a, const sim::DefinitionNode& b) {
                  return std::tie(a.id, a.revision, a.newest) <
                         std::tie(b.id, b.revision, b.newest);
              });
    // What the drawing names but the plan does not hold would be a dangling id there.
    const auto isThere = [&plan](const ElementId& id) {
        return std::any_of(plan.targetGroups.begin(), plan.targetGroups.end(),
                           [&](const auto& group) { return group.id == id; });
    };
    for (sim::ServiceNode& service : plan.services) {
        std::erase_if(service.targets, [&](const sim::ServiceTarget& target) {
            return !isThere(target.targetGroup);
        });
        for (sim::ServiceTarget& target : service.targets)
            if (!isThere(target.alternate))
                target.alternate = {};
        if (service.targets.size() == 1 && !service.targets.front().alternate.text.empty())
            pairListeners(plan, service);
    }
    return plan;
}

} // namespace stowage::doc
