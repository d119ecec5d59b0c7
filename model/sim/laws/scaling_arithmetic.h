// SPDX-License-Identifier: MIT
// To how many tasks a scaling policy would scale, from numbers alone.
#pragma once

#include "plan/metrics.h"

#include <cstdint>
#include <optional>

namespace stowage::sim::scaling_arithmetic {

// Of a tracked target: rounded up, so that there are never too few.
std::int32_t trackedOut(std::int32_t current, Amount value, Amount target);
// The same, but no more than half of them go at a time.
std::int32_t trackedIn(std::int32_t current, Amount value, Amount target);

// Of a step adjustment; none: no step is for that value.
std::optional<std::int32_t> stepped(const ScalingPolicyNode& policy, std::int32_t current,
                                    Amount value, Amount threshold);

// By how many a percentage of them changes: towards zero, but at least by one.
std::int64_t changeOf(std::int32_t current, std::int32_t percent);

} // namespace stowage::sim::scaling_arithmetic
