// SPDX-License-Identifier: MIT
// To how many tasks or instances a scaling policy would scale, from numbers alone.
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

// Of simple scaling.
std::int32_t simple(const ScalingPolicyNode& policy, std::int32_t current);

// Managed scaling: to so many instances; from none always to two, and to none only at a target of
// 100 %.
std::int32_t managedOut(std::int32_t running, Amount percent, Amount target);
std::int32_t managedIn(std::int32_t running, Amount percent, Amount target);

// By how many a percentage of them changes: towards zero, but at least by one.
std::int64_t changeOf(std::int32_t current, std::int32_t percent);

} // namespace stowage::sim::scaling_arithmetic
