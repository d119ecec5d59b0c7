// SPDX-License-Identifier: MIT
#include "plan/provider_split.h"

#include "base/text.h"

#include <algorithm>
#include <cstddef>

namespace stowage::sim {

bool isFargateProvider(std::string_view provider)
{
    return capacityOf(provider).has_value();
}

std::optional<Capacity> capacityOf(std::string_view provider)
{
    if (provider == kFargateProvider)
        return Capacity::fargate;
    if (provider == kFargateSpotProvider)
        return Capacity::fargateSpot;
    return std::nullopt;
}

std::string_view providerOf(Capacity capacity)
{
    return capacity == Capacity::fargateSpot ? kFargateSpotProvider : kFargateProvider;
}

std::string objectionTo(const ProviderStrategy& strategy)
{
    if (strategy.size() > static_cast<std::size_t>(kMostProviders))
        return "A capacity provider strategy can contain a maximum of 20 capacity providers.";
    int bases = 0, weights = 0, ofFargate = 0;
    for (std::size_t n = 0; n < strategy.size(); ++n) {
        const StrategyItem& item = strategy[n];
        if (item.base < 0 || item.base > kMostBase)
            return "The base value must be between 0 and 100000.";
        if (item.weight < 0 || item.weight > kMostWeight)
            return "The weight value must be between 0 and 1000.";
        for (std::size_t other = 0; other < n; ++other)
            if (strategy[other].provider == item.provider)
                return "A capacity provider strategy cannot contain duplicate capacity providers.";
        bases += item.base > 0 ? 1 : 0;
        weights += item.weight;
        ofFargate += isFargateProvider(item.provider) ? 1 : 0;
    }
    if (bases > 1)
        return "Only one capacity provider in a capacity provider strategy can have a base "
               "defined.";
    if (!strategy.empty() && weights == 0)
        return "A capacity provider strategy must contain at least one capacity provider with a "
               "weight value greater than zero.";
    if (ofFargate > 0 && ofFargate < static_cast<int>(strategy.size()))
        return "A capacity provider strategy cannot contain a mix of capacity providers using "
               "Auto Scaling groups and Fargate providers.";
    return {};
}

std::vector<int> splitOf(const ProviderStrategy& strategy, const std::vector<int>& before,
                         int tasks)
{
    std::vector<int> given(strategy.size());
    const auto hasOf = [&](std::size_t n) { return before[n] + given[n]; };
    for (; tasks > 0; --tasks) {
        std::size_t best = strategy.size();
        for (std::size_t n = 0; n < strategy.size(); ++n)
            if (hasOf(n) < strategy[n].base)
                best = n;
        const auto beyond = [&](std::size_t n) {
            return std::int64_t{std::max(0, hasOf(n) - strategy[n].base)} + 1;
        };
        const bool needsBase = best < strategy.size();
        for (std::size_t n = 0; n < strategy.size() && !needsBase; ++n)
            if (strategy[n].weight > 0 &&
                (best == strategy.size() ||
                 beyond(n) * strategy[best].weight < beyond(best) * strategy[n].weight))
                best = n;
        if (best == strategy.size())
            break;
        ++given[best];
    }
    return given;
}

} // namespace stowage::sim
