// SPDX-License-Identifier: MIT
#include "sim/balancing.h"

#include <algorithm>
#include <numeric>

namespace stowage::sim::balancing {

namespace {
// Products of two counts need more than 64 bits.
__extension__ using Wide = __int128;
constexpr std::int64_t kBillion = 1'000'000'000;
} // namespace

std::int64_t Meter::read(Time now)
{
    const Wide come = Wide{milliPerSecond} * (now - since).micros + billionths;
    since = now;
    billionths = static_cast<std::int64_t>(come % kBillion);
    return static_cast<std::int64_t>(come / kBillion);
}

std::int64_t turnsOf(std::int64_t count, std::int64_t targets, std::int64_t place)
{
    return (count - place + targets - 1) / targets;
}

std::vector<std::int64_t> apportioned(std::int64_t total, std::span<const std::int64_t> weights)
{
    std::vector<std::int64_t> shares(weights.size());
    const Wide sum = std::accumulate(weights.begin(), weights.end(), Wide{0});
    if (sum == 0)
        return shares;
    const auto count = static_cast<std::int64_t>(weights.size());
    if (std::all_of(weights.begin(), weights.end(),
                    [&](std::int64_t weight) { return weight == weights.front(); })) {
        for (std::int64_t n = 0; n < count; ++n)
            shares[static_cast<std::size_t>(n)] = total / count + (n < total % count ? 1 : 0);
        return shares;
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::int64_t given = 0;
    for (std::size_t n = 0; n < weights.size(); ++n)
        given += shares[n] = static_cast<std::int64_t>(Wide{total} * weights[n] / sum);
    const auto remainder = [&](std::size_t n) { return Wide{total} * weights[n] % sum; };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainder(a) > remainder(b); });
    for (std::size_t n = 0; given < total; ++n, ++given)
        ++shares[order[n]];
    return shares;
}

} // namespace stowage::sim::balancing
