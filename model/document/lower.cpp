// SPDX-License-Identifier: MIT
#include "document/lower.h"

#include "base/time.h"
#include "document/graph.h"
#include "document/rule_pairs.h"

#include <algorithm>
#include <tuple>

namespace stowage::doc {

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
            pairRules(plan, service);
    }
    return plan;
}

} // namespace stowage::doc
