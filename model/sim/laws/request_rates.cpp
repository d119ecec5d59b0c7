// SPDX-License-Identifier: MIT
#include "sim/laws/request_rates.h"

#include <algorithm>
#include <cstddef>

namespace stowage::sim::request_rates {

namespace {
struct Limit {
    std::int64_t most = 0; // tokens, the burst
    std::int64_t perSecond = 0;
};

// Request throttling for the Amazon ECS API; by RequestBucket.
constexpr std::array<Limit, kRequestBuckets> kLimits = {{
    {20, 1},    // clusterModify
    {20, 1},    // definitionModify
    {10, 1},    // capacityProviderModify
    {10, 1},    // settingModify
    {100, 40},  // clusterResourceModify
    {200, 120}, // agentModify
    {50, 5},    // serviceModify
    {200, 80},  // taskProtection
}};

std::int64_t secondOf(Time at)
{
    return (at - Time{}) / seconds(1);
}

std::int64_t tokensOf(const World& world, RequestBucket bucket)
{
    const auto at = static_cast<std::size_t>(bucket);
    const SpentTokens& spent = world.spentTokens[at];
    const std::int64_t full = secondOf(world.now) - spent.second;
    return kLimits[at].most -
           std::max<std::int64_t>(0, spent.tokens - full * kLimits[at].perSecond);
}
} // namespace

bool hasToken(const World& world, RequestBucket bucket)
{
    return tokensOf(world, bucket) > 0;
}

void spend(World& world, RequestBucket bucket)
{
    if (!hasToken(world, bucket))
        return;
    const auto at = static_cast<std::size_t>(bucket);
    const std::int64_t left = tokensOf(world, bucket) - 1;
    world.spentTokens[at] = {kLimits[at].most - left, secondOf(world.now)};
}

} // namespace stowage::sim::request_rates
