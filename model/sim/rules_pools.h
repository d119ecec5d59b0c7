// SPDX-License-Identifier: MIT
// Rules of warm pools of Auto Scaling groups.
#pragma once

#include "sim/rule.h"

namespace stowage::sim {

constexpr Rule kPoolRules[] = {
    {"pool.size",
     "A warm pool holds what the desired capacity leaves of the maximum size of its group, or of "
     "MaxGroupPreparedCapacity, and at least its minimum size; in zones where the group has the "
     "fewest.",
     Fidelity::documented, "PutWarmPool"},
    {"pool.states",
     "An instance that is launched into a warm pool is Warmed:Pending until it has booted, then "
     "Warmed:Stopped, Warmed:Running or Warmed:Hibernated; another pool state holds for those that "
     "come in from then on.",
     Fidelity::simplified, "Use lifecycle hooks with a warm pool in Auto Scaling group"},
    {"pool.first",
     "A group that lacks instances takes those that are ready in its warm pool before it launches "
     "others, where that does not make its zones uneven.",
     Fidelity::simplified, "Decrease latency for applications with long boot times"},
    {"pool.start",
     "A stopped instance is there 30 s after it was taken out of the warm pool, a hibernated one "
     "after 20 s, and the agent of a running one that checks for warm pools registers after 30 s.",
     Fidelity::invented, ""},
    {"pool.hooks",
     "Launch hooks hold an instance on its way into a warm pool, and again on its way into "
     "service; terminate hooks hold one that returns from service, and one that ends in the pool.",
     Fidelity::documented, "Use lifecycle hooks with a warm pool in Auto Scaling group"},
    {"pool.check",
     "With ECS_WARM_POOLS_CHECK an agent does not register while its instance is in a warm pool or "
     "on its way there.",
     Fidelity::documented, "Using warm pools for your Amazon ECS Auto Scaling group"},
    {"pool.unchecked",
     "Without it the agent registers once the instance has booted, so that tasks may be placed on "
     "an instance in a warm pool.",
     Fidelity::documented, "Decrease latency for applications with long boot times"},
    {"pool.stops",
     "An instance that is registered and stops in a warm pool stays registered without its agent, "
     "which connects again when it starts; its tasks are STOPPED. One that hibernates does the "
     "same.",
     Fidelity::simplified, "DeregisterContainerInstance"},
    {"pool.health",
     "An instance of a warm pool that is terminated, crashes or is stopped by others is replaced "
     "there.",
     Fidelity::documented, "View health check status for a warm pool"},
    {"pool.reuse",
     "With ReuseOnScaleIn a scale-in returns an instance to the warm pool where that has room, not "
     "where a capacity provider has the group.",
     Fidelity::documented, "Using warm pools for your Amazon ECS Auto Scaling group"},
    {"pool.refused",
     "A group with a mixed instances policy or with Spot Instances has no warm pool.",
     Fidelity::documented, "PutWarmPool"},
    {"pool.cost",
     "Instances that are stopped or hibernated in a warm pool cost nothing; the volumes and "
     "addresses that AWS asks money for are not simulated.",
     Fidelity::simplified, "Decrease latency for applications with long boot times"},
};

} // namespace stowage::sim
