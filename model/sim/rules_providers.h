// SPDX-License-Identifier: MIT
// Rules of capacity providers of Auto Scaling groups, their managed scaling, and of scaling
// policies of groups.
#pragma once

#include "sim/rule.h"

namespace stowage::sim {

constexpr Rule kProviderRules[] = {
    {"provider.group",
     "A capacity provider gives the tasks of its cluster the instances of one Auto Scaling group; "
     "tasks that a strategy gives to it are placed nowhere else.",
     Fidelity::documented, "Amazon ECS capacity providers for EC2 workloads"},
    {"provider.waits",
     "With managed scaling a task that finds no room on the instances of its provider waits in "
     "PROVISIONING instead of failing, and is placed in order of age.",
     Fidelity::documented, "Automatically manage Amazon ECS capacity with cluster auto scaling"},
    {"provider.forever", "A task waits without a time-out; after 15 min its card says what to do.",
     Fidelity::invented, ""},
    {"provider.limit",
     "At most 500 tasks of a cluster wait in PROVISIONING; a service tries again later, RunTask is "
     "refused.",
     Fidelity::documented, "Amazon ECS service quotas"},
    {"provider.reservation",
     "Once a minute CapacityProviderReservation is M / N x 100, of instances needed and there: 100 "
     "where both are none, 200 where there is none and some are needed.",
     Fidelity::documented, "Automatically manage Amazon ECS capacity with cluster auto scaling"},
    {"provider.busy",
     "While no task waits, M is how many instances run a task that is no daemon's.",
     Fidelity::documented, "Optimize Amazon ECS cluster auto scaling"},
    {"provider.needed",
     "While tasks wait, those with the same requirements are packed on the largest type of the "
     "group; the most instances that any of these needs come on top of N.",
     Fidelity::documented, "Optimize Amazon ECS cluster auto scaling"},
    {"provider.steps",
     "The minimum and maximum step size bound by how many instances a scale-out goes beyond N; a "
     "scale-in they do not bound.",
     Fidelity::documented, "ManagedScaling"},
    {"provider.neverFits",
     "A task that does not fit on the smallest type of the group asks for no instance; it waits "
     "in PROVISIONING for ever.",
     Fidelity::documented, "Optimize Amazon ECS cluster auto scaling"},
    {"provider.out",
     "One datapoint above the target capacity scales out to N times the metric divided by the "
     "target, rounded up; from no instance always to two.",
     Fidelity::documented, "Optimize Amazon ECS cluster auto scaling"},
    {"provider.in",
     "15 of 15 datapoints below the target capacity scale in likewise, by one instance at least "
     "and by half of them at most at a time.",
     Fidelity::documented, "Optimize Amazon ECS cluster auto scaling"},
    {"provider.warmup",
     "After a scale-out the next one waits until every instance is older than the warm-up period, "
     "and no scale-in begins for 15 min.",
     Fidelity::documented, "Optimize Amazon ECS cluster auto scaling"},
    {"provider.spare",
     "Below a target capacity of 100 some instances stay empty, and the group never goes to none.",
     Fidelity::measured, "Automatically manage Amazon ECS capacity with cluster auto scaling"},
    {"provider.protection",
     "Managed termination protection protects instances from scale-in that run a task which is no "
     "daemon's, and no others.",
     Fidelity::documented, "Control the instances Amazon ECS terminates"},
    {"provider.draining",
     "With managed draining an instance that its group terminates is set to DRAINING, and a "
     "terminate hook holds it until its tasks are gone, 48 h at most.",
     Fidelity::documented, "Safely stop Amazon ECS workloads running on EC2 instances"},
    {"provider.inUse",
     "A provider that a service, a task or a default strategy of its cluster names is neither "
     "removed from the cluster nor deleted.",
     Fidelity::simplified, "PutClusterCapacityProviders"},
    {"group.tracking",
     "Target tracking of a group scales out at 3 of 3 datapoints above its target and in at 15 of "
     "15 below seven tenths of it, by half of the instances at most.",
     Fidelity::measured, "Target tracking scaling policies for Amazon EC2 Auto Scaling"},
    {"group.cpu",
     "CPUUtilization of an Auto Scaling group is what the processors of its instances do at the "
     "end of each minute.",
     Fidelity::simplified, "Predefined metrics for target tracking of Amazon EC2 Auto Scaling"},
    {"group.simple",
     "Simple scaling adjusts the desired capacity when its alarm goes off, and then waits for its "
     "cooldown, 300 s by default; no other policy waits for that.",
     Fidelity::documented, "Scaling cooldowns for Amazon EC2 Auto Scaling"},
    {"group.warmup",
     "While instances that came last warm up, a policy reckons from what there was before, so that "
     "only a larger capacity scales out, and nothing scales in.",
     Fidelity::documented, "Step and simple scaling policies for Amazon EC2 Auto Scaling"},
    {"group.mixed", "Of several instance types the first in order of priority is launched.",
     Fidelity::simplified, "Allocation strategies for multiple instance types"},
};

} // namespace stowage::sim
