// SPDX-License-Identifier: MIT
// The warm pool of an Auto Scaling group: its rows, checks and lowering.
#pragma once

#include "field/row.h"
#include "kinds/compute/auto_scaling_group.h"
#include "kinds/kind_info.h"

#include <array>
#include <string_view>
#include <vector>

namespace stowage::doc {

inline constexpr std::array<std::string_view, 4> kWarmPools = {"None", "Stopped", "Running",
                                                               "Hibernated"};

inline constexpr Field kWarmPoolRow = row<&AutoScalingGroup::warmPool>(
    {.key = "warmPool",
     .label = "Warm pool",
     .help = "In which state instances wait beside the group until it scales out, where it has a "
             "warm pool (PoolState).",
     .section = "Scale",
     .choices = kWarmPools});
inline constexpr Field kWarmPoolMinSizeRow = row<&AutoScalingGroup::warmPoolMinSize>(
    {.key = "warmPoolMinSize",
     .label = "Minimum warm pool size",
     .help = "So many instances are kept in the warm pool at least (PutWarmPool, MinSize).",
     .section = "Scale",
     .max = 10'000});
inline constexpr Field kPreparedCapacityRow = row<&AutoScalingGroup::maxGroupPreparedCapacity>(
    {.key = "maxGroupPreparedCapacity",
     .label = "Max prepared capacity",
     .help = "The warm pool holds what the desired capacity leaves of this number; -1 stands for "
             "the maximum size of the group (MaxGroupPreparedCapacity).",
     .section = "Scale",
     .min = -1,
     .max = 10'000});
inline constexpr Field kReuseOnScaleInRow = row<&AutoScalingGroup::reuseOnScaleIn>(
    {.key = "reuseOnScaleIn",
     .label = "Reuse on scale in",
     .help = "A scale-in returns instances to the warm pool instead of terminating them "
             "(ReuseOnScaleIn); not with a capacity provider.",
     .section = "Scale"});
inline constexpr Field kWarmPoolsCheckRow = row<&AutoScalingGroup::warmPoolsCheck>(
    {.key = "warmPoolsCheck",
     .label = "Check for warm pools",
     .help = "The agent of an instance in the warm pool does not register before the instance "
             "leaves for service (ECS_WARM_POOLS_CHECK).",
     .section = "Run"});

// Amazon ECS's against one that keeps instances of a capacity provider.
inline constexpr std::string_view kNoReuse =
    "When you create or update a warm pool for an Auto Scaling group for Amazon ECS, you cannot "
    "set the option that returns instances to the warm pool on scale in (ReuseOnScaleIn).";

// Amazon EC2 Auto Scaling's words against a warm pool of the group; empty: it may have one.
std::string_view objectionToWarmPool(const AutoScalingGroup& group);

void checkWarmPool(const AutoScalingGroup& group, std::vector<Finding>& findings);
void lowerWarmPool(const AutoScalingGroup& group, sim::AutoScalingGroupNode& node);

} // namespace stowage::doc
