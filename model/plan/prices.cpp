// SPDX-License-Identifier: MIT
#include "plan/prices.h"

#include "plan/fargate.h"
#include "plan/instance_types.h"

#include <algorithm>

namespace stowage::sim {

namespace {
constexpr Nanodollars kMicrodollar = 1'000;
constexpr std::int64_t kMicrosPerSecond = 1'000'000, kSecondsPerHour = 3'600;

struct Rates { // microdollars an hour
    std::int64_t vcpu = 0;
    std::int64_t gigabyte = 0;
    std::int64_t storage = 0; // of each GiB that costs
};
constexpr Rates kIntel{40'480, 4'445, 111};
constexpr Rates kArm{32'380, 3'560, 111};
constexpr Rates kWindows{91'480 + 46'000, 10'050, 111}; // with the licence

Nanodollars spotPart(Nanodollars price, bool spot)
{
    return spot ? price * kSpotPercent / 100 : price;
}

// Each second that was begun is paid for.
Nanodollars costOf(Nanodollars perHour, Duration ran, std::int64_t leastSeconds)
{
    const std::int64_t began = (ran.micros + kMicrosPerSecond - 1) / kMicrosPerSecond;
    return perHour * std::max(began, leastSeconds) / kSecondsPerHour;
}
} // namespace

Nanodollars fargatePerHour(const FargateTaskSize& size)
{
    const Rates& rates = size.windows ? kWindows : size.arm ? kArm : kIntel;
    const std::int64_t extra = std::max(0, size.ephemeralGib - kUsualEphemeralGib);
    const Nanodollars all = size.cpu * rates.vcpu * kMicrodollar / 1'024 +
                            size.memory * rates.gigabyte * kMicrodollar / 1'024 +
                            extra * rates.storage * kMicrodollar;
    return spotPart(all, size.spot);
}

Nanodollars fargateCost(const FargateTaskSize& size, Duration ran)
{
    constexpr std::int64_t kLeast = 60, kLeastOfWindows = 300;
    return costOf(fargatePerHour(size), ran, size.windows ? kLeastOfWindows : kLeast);
}

Nanodollars instancePerHour(std::string_view type, bool spot)
{
    const InstanceType* known = findInstanceType(type);
    return known == nullptr ? 0 : spotPart(known->microDollars * kMicrodollar, spot);
}

Nanodollars instanceCost(std::string_view type, bool spot, Duration ran)
{
    return costOf(instancePerHour(type, spot), ran, 60);
}

} // namespace stowage::sim
