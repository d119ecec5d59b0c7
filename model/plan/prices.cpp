// SPDX-License-Identifier: MIT
#include "plan/prices.h"

#include "plan/fargate.h"
#include "plan/instance_types.h"

#include <algorithm>
#include <array>
#include <cstddef>

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

struct VolumeRates { // microdollars a month
    std::int64_t gib = 0;
    std::int64_t iops = 0; // of each that costs
};
constexpr std::array<VolumeRates, 7> kVolumes = {{
    {80'000, 5'000},   // gp3
    {100'000, 0},      // gp2
    {125'000, 65'000}, // io1
    {125'000, 65'000}, // io2, of the first
    {45'000, 0},       // st1
    {15'000, 0},       // sc1
    {50'000, 0},       // standard; its requests are not counted
}};
constexpr std::int64_t kHoursOfMonth = 720;

// Of io2 the next cost less, and all beyond less again.
std::int64_t iopsPerMonth(EbsType type, std::int64_t iops)
{
    const std::int64_t rate = kVolumes[static_cast<std::size_t>(type)].iops;
    constexpr std::int64_t kFreeOfGp3 = 3'000, kFirst = 32'000, kNext = 64'000;
    if (type == EbsType::gp3)
        return rate * std::max<std::int64_t>(0, iops - kFreeOfGp3);
    if (type != EbsType::io2)
        return rate * iops;
    return rate * std::min(iops, kFirst) +
           46'000 * std::clamp<std::int64_t>(iops - kFirst, 0, kNext - kFirst) +
           32'000 * std::max<std::int64_t>(0, iops - kNext);
}

std::int64_t throughputPerMonth(EbsType type, std::int64_t mibPerSecond)
{
    constexpr std::int64_t kFreeOfGp3 = 125, kRate = 40'000;
    return type == EbsType::gp3 ? kRate * std::max<std::int64_t>(0, mibPerSecond - kFreeOfGp3) : 0;
}

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

Nanodollars volumePerHour(const ManagedVolumeNode& volume)
{
    const std::int64_t perMonth =
        kVolumes[static_cast<std::size_t>(volume.type)].gib * volume.sizeGib +
        iopsPerMonth(volume.type, volume.iops) + throughputPerMonth(volume.type, volume.throughput);
    return perMonth * kMicrodollar / kHoursOfMonth;
}

Nanodollars volumeCost(const ManagedVolumeNode& volume, Duration there)
{
    return costOf(volumePerHour(volume), there, 60);
}

} // namespace stowage::sim
