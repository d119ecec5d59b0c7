// SPDX-License-Identifier: MIT
#include "sim/laws/scaling_arithmetic.h"

#include <algorithm>
#include <limits>

namespace stowage::sim::scaling_arithmetic {

namespace {
// Products of two amounts need more than 64 bits.
__extension__ using Wide = __int128;

std::int32_t bounded(Wide count)
{
    return static_cast<std::int32_t>(
        std::clamp<Wide>(count, 0, std::numeric_limits<std::int32_t>::max()));
}

// At or above the threshold a step holds from its lower bound on, below it down to its upper one.
bool holds(const StepNode& step, Amount beyond)
{
    const bool isAbove = beyond >= 0;
    const bool fromLower = !step.lower || (isAbove ? beyond >= *step.lower : beyond > *step.lower);
    const bool toUpper = !step.upper || (isAbove ? beyond < *step.upper : beyond <= *step.upper);
    return fromLower && toUpper;
}
std::int32_t adjustedBy(const ScalingPolicyNode& policy, std::int32_t current,
                        std::int32_t adjustment)
{
    if (policy.adjustment == AdjustmentType::exactCapacity)
        return bounded(adjustment);
    if (policy.adjustment == AdjustmentType::changeInCapacity)
        return bounded(Wide{current} + adjustment);
    std::int64_t change = changeOf(current, adjustment);
    if (change > 0)
        change = std::max<std::int64_t>(change, policy.minimumMagnitude);
    else if (change < 0)
        change = std::min<std::int64_t>(change, -policy.minimumMagnitude);
    return bounded(Wide{current} + change);
}
} // namespace

std::int32_t trackedOut(std::int32_t current, Amount value, Amount target)
{
    if (target <= 0)
        return current;
    return bounded((Wide{current} * value + target - 1) / target);
}

std::int32_t trackedIn(std::int32_t current, Amount value, Amount target)
{
    return std::max(trackedOut(current, value, target), current - std::max(1, current / 2));
}

std::int32_t managedOut(std::int32_t running, Amount percent, Amount target)
{
    constexpr std::int32_t kFromNone = 2;
    return running == 0 ? kFromNone : trackedOut(running, percent, target);
}

std::int32_t managedIn(std::int32_t running, Amount percent, Amount target)
{
    const std::int32_t least = target < 100 * kOne ? 1 : 0;
    return std::max(trackedIn(running, percent, target), least);
}

std::int64_t changeOf(std::int32_t current, std::int32_t percent)
{
    const std::int64_t hundredths = std::int64_t{current} * percent;
    if (hundredths > 0)
        return std::max<std::int64_t>(1, hundredths / 100);
    return hundredths < 0 ? std::min<std::int64_t>(-1, hundredths / 100) : 0;
}

std::int32_t simple(const ScalingPolicyNode& policy, std::int32_t current)
{
    return adjustedBy(policy, current, policy.scalingAdjustment);
}

std::optional<std::int32_t> stepped(const ScalingPolicyNode& policy, std::int32_t current,
                                    Amount value, Amount threshold)
{
    for (const StepNode& step : policy.steps)
        if (holds(step, value - threshold))
            return adjustedBy(policy, current, step.adjustment);
    return std::nullopt;
}

} // namespace stowage::sim::scaling_arithmetic
