// SPDX-License-Identifier: MIT
// What AWS asks for capacity in us-east-1, in thousandths of a millionth of a dollar: exact sums.
#pragma once

#include "base/time.h"
#include "plan/managed_volumes.h"

#include <cstdint>
#include <string_view>

namespace stowage::sim {

using Nanodollars = std::int64_t;

struct FargateTaskSize {
    int cpu = 0;          // units
    int memory = 0;       // MiB
    int ephemeralGib = 0; // 0: the usual 20, which cost nothing
    bool arm = false;
    bool windows = false;
    bool spot = false;
};

// AWS Fargate pricing, approximately: what is seen of it in June 2026.
Nanodollars fargatePerHour(const FargateTaskSize& size);
// Per second with a minimum of one minute, five on Windows, from the pull of its images on.
Nanodollars fargateCost(const FargateTaskSize& size, Duration ran);

// Amazon EC2 On-Demand pricing of the catalogue; 0: nobody knows the type. The price of Spot
// floats: here it is a constant part of that.
Nanodollars instancePerHour(std::string_view type, bool spot);
Nanodollars instanceCost(std::string_view type, bool spot, Duration ran); // per second, one minute

// Amazon EBS pricing, approximately, of a month of 30 days: by GiB, and by the IOPS and the
// throughput beyond those that the type has anyway.
Nanodollars volumePerHour(const ManagedVolumeNode& volume);
Nanodollars volumeCost(const ManagedVolumeNode& volume, Duration there); // per second, one minute

constexpr int kSpotPercent = 30; // of the On-Demand price, for Fargate and EC2 alike

} // namespace stowage::sim
