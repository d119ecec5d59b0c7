// SPDX-License-Identifier: MIT
#include "kinds/compute/warm_pool_rows.h"

namespace stowage::doc {

std::string_view objectionToWarmPool(const AutoScalingGroup& group)
{
    return group.spot || !group.overrides.empty()
               ? "You can't add a warm pool to an Auto Scaling group that has a mixed instances "
                 "policy or a launch template or launch configuration that requests Spot "
                 "Instances."
               : std::string_view();
}

void checkWarmPool(const AutoScalingGroup& group, std::vector<Finding>& findings)
{
    if (group.warmPool == WarmPool::none)
        return;
    if (const std::string_view words = objectionToWarmPool(group); !words.empty()) {
        findings.push_back({Severity::error, "warmPool", std::string(words),
                            "Choose no warm pool, or On-Demand instances of one type."});
        return;
    }
    if (!group.warmPoolsCheck)
        findings.push_back(
            {Severity::remark, "warmPoolsCheck",
             "Instances register with the cluster before they are in the warm pool, so that tasks "
             "may be placed on them and are lost when they stop.",
             "Let the agent check for warm pools."});
}

void lowerWarmPool(const AutoScalingGroup& group, sim::AutoScalingGroupNode& node)
{
    node.launch.checksWarmPool = group.warmPoolsCheck;
    if (group.warmPool == WarmPool::none || !objectionToWarmPool(group).empty())
        return;
    node.warmPool = {static_cast<sim::WarmPoolState>(group.warmPool), group.warmPoolMinSize,
                     group.maxGroupPreparedCapacity, group.reuseOnScaleIn};
}

} // namespace stowage::doc
