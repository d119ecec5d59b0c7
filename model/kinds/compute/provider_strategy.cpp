// SPDX-License-Identifier: MIT
#include "kinds/compute/provider_strategy.h"

#include <algorithm>

namespace stowage::doc {

namespace {
bool isDrawn(const Drawn& cluster, const std::string& provider)
{
    return std::any_of(cluster.children.begin(), cluster.children.end(), [&](const Drawn* child) {
        if (child->as<CapacityProvider>())
            return provider == child->name;
        const Fargate* area = child->as<Fargate>();
        return area != nullptr && provider == (area->capacityProvider == FargateProvider::spot
                                                   ? sim::kFargateSpotProvider
                                                   : sim::kFargateProvider);
    });
}
} // namespace

sim::ProviderStrategy loweredStrategy(const std::vector<ProviderItem>& items)
{
    sim::ProviderStrategy strategy;
    for (const ProviderItem& item : items)
        strategy.push_back({item.capacityProvider, item.base, item.weight});
    return strategy;
}

void checkStrategy(const std::vector<ProviderItem>& items, std::string_view field,
                   const Drawn& cluster, std::vector<Finding>& findings)
{
    if (const std::string words = sim::objectionTo(loweredStrategy(items)); !words.empty())
        findings.push_back({Severity::error, field, words,
                            "Give one provider a weight above 0, and one at most a base."});
    for (const ProviderItem& item : items) {
        const bool isThere = isDrawn(cluster, item.capacityProvider);
        if (!isThere && !sim::isFargateProvider(item.capacityProvider))
            findings.push_back(
                {Severity::error, field,
                 "The cluster has no capacity provider " + item.capacityProvider + ".",
                 "Name one that is drawn in the cluster, FARGATE or FARGATE_SPOT."});
        else if (!isThere)
            findings.push_back({Severity::warning, field,
                                "The capacity provider " + item.capacityProvider +
                                    " is not associated with the cluster; AWS wants it to be.",
                                "Drag Fargate capacity of that provider into the cluster."});
    }
}

} // namespace stowage::doc
