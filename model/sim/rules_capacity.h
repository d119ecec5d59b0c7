// SPDX-License-Identifier: MIT
// Rules of Auto Scaling groups, and of instances that EC2 stops or takes back.
#pragma once

#include "sim/rule.h"

namespace stowage::sim {

constexpr Rule kCapacityRules[] = {
    {"instance.stop",
     "A stopped instance stays registered without its agent; after 5 s its tasks are STOPPED.",
     Fidelity::simplified, "DeregisterContainerInstance"},
    {"instance.spot",
     "EC2 takes a Spot instance back two minutes after its notice; only with "
     "ECS_ENABLE_SPOT_INSTANCE_DRAINING does the agent set it to DRAINING.",
     Fidelity::documented, "Using Amazon EC2 Spot Instances with Amazon ECS"},
    {"group.sizes",
     "A group keeps its desired capacity between its minimum and maximum size; a bound that is "
     "moved past it takes it along.",
     Fidelity::documented, "Set scaling limits for your Auto Scaling group"},
    {"group.launch",
     "A missing instance is launched in the enabled zone with the fewest; of equal zones the first "
     "by name is taken.",
     Fidelity::simplified, "Auto Scaling benefits for application architecture"},
    {"group.inService",
     "An instance is Pending until it has booted, then InService, whether or not its agent may "
     "register.",
     Fidelity::simplified, "Amazon EC2 Auto Scaling instance lifecycle"},
    {"group.template",
     "What is changed of the launch settings holds for instances that are launched from then on.",
     Fidelity::documented, "Auto Scaling launch templates"},
    {"group.health",
     "An instance that is not running fails its health check at once, one whose host hangs when "
     "that is noticed and its grace period is over; it is terminated and replaced.",
     Fidelity::documented, "Health checks for instances in an Auto Scaling group"},
    {"group.targets",
     "An instance that comes into service is registered with the target groups of its group; one "
     "that is to go drains there before it is terminated.",
     Fidelity::documented, "Use Elastic Load Balancing to distribute traffic in your ASG"},
    {"group.balancerHealth",
     "With health check type ELB an instance that a target group reports unhealthy is replaced, "
     "once its grace period is over.",
     Fidelity::documented, "Health checks for instances in an Auto Scaling group"},
    {"group.share",
     "Of instances whose host hangs a group replaces at most 10 % of its desired capacity, or one, "
     "at a time.",
     Fidelity::documented, "Health checks for instances in an Auto Scaling group"},
    {"group.deregistered",
     "An instance that is deregistered from its cluster stays in its group, for EC2 still runs it.",
     Fidelity::documented, "DeregisterContainerInstance"},
    {"group.scaleIn",
     "A scale-in terminates in the zone with the most instances that holds an unprotected one; a "
     "zone that is no longer enabled goes first.",
     Fidelity::documented, "Control which Auto Scaling instances terminate during scale in"},
    {"group.policies",
     "Of those the termination policies choose in order: by default the oldest launch template, "
     "then the one closest to its next billing hour, then any.",
     Fidelity::documented, "Configure termination policies for Amazon EC2 Auto Scaling"},
    {"group.protected",
     "A scale-in spares protected instances; where all are, the desired capacity is lowered and "
     "nothing terminates.",
     Fidelity::documented, "Use instance scale-in protection"},
    {"group.balance",
     "Uneven zones are balanced by launching first and terminating then, beyond the maximum size "
     "by 10 % of it or one instance.",
     Fidelity::documented, "Auto Scaling benefits for application architecture"},
    {"group.capacity",
     "Where a zone lacks capacity a launch there fails, and the next zone is tried.",
     Fidelity::documented, "Auto Scaling benefits for application architecture"},
    {"group.retry",
     "Launches that fail are tried again after 30 s, then after twice as long each time up to 15 "
     "min.",
     Fidelity::invented, ""},
    {"group.terminate",
     "An instance that is terminated through its group is replaced unless the desired capacity is "
     "lowered with it; protection does not hold it.",
     Fidelity::documented, "TerminateInstanceInAutoScalingGroup"},
    {"group.hooks",
     "A lifecycle hook holds an instance in Pending:Wait once it has booted, or in "
     "Terminating:Wait "
     "once its connections have drained, until it is completed; without an answer until its "
     "heartbeat time-out, 3600 s by default, gives its default result.",
     Fidelity::documented, "Amazon EC2 Auto Scaling lifecycle hooks"},
    {"group.hooksTogether",
     "Hooks of one transition wait side by side: the last CONTINUE or the first ABANDON ends the "
     "wait.",
     Fidelity::simplified, "How lifecycle hooks work"},
    {"group.longestWait",
     "A heartbeat begins the time-out anew; no wait is longer than 48 h or 100 time-outs, "
     "whichever is less.",
     Fidelity::documented, "PutLifecycleHook"},
    {"group.abandon",
     "A launch that is abandoned takes its instance along, and the group launches another; an "
     "instance that terminates does so whether that is abandoned or not.",
     Fidelity::documented, "CompleteLifecycleAction"},
    {"group.hookDeleted",
     "Waits for a hook that is deleted end: launches are abandoned, terminations continue.",
     Fidelity::documented, "DeleteLifecycleHook"},
    {"group.neverInService", "Terminate hooks hold only what was in service once.",
     Fidelity::simplified, "How lifecycle hooks work"},
    {"group.standby",
     "An instance in Standby is of its group and no target, does not count towards its capacity "
     "and is not replaced whatever its health; Amazon ECS goes on placing tasks on it.",
     Fidelity::documented, "Temporarily remove instances from your Auto Scaling group"},
    {"group.returns",
     "An instance that leaves Standby or is attached is Pending again, is held by launch hooks, "
     "and raises the desired capacity by one.",
     Fidelity::simplified, "ExitStandby"},
    {"group.detach",
     "A detached instance leaves its group once its connections have drained, and runs on; another "
     "one is launched unless the desired capacity is lowered with it.",
     Fidelity::documented, "Detach EC2 instances from your Auto Scaling group"},
    {"group.step", "Where nothing holds an instance up, its group takes 1 s to move it on.",
     Fidelity::invented, ""},
    {"group.delete", "A group that is deleted terminates its instances.", Fidelity::documented,
     "Delete your Auto Scaling group"},
};

} // namespace stowage::sim
