// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/identity.h"
#include "support/random_parts.h"

namespace stowage::tests::random_parts {

using io::Json;

std::string instanceOf(const Scene& scene)
{
    const EntityId host = someRow(scene, scene.world.hosts);
    return !host || scene.dice.chance(6) ? "i-0123456789abcdef0"
                                         : sim::instanceIdText(scene.world, host.number);
}

std::pair<std::string, std::string> memberOf(const Scene& scene, sim::LifecycleState state)
{
    std::vector<sim::Ix<sim::Host>> members;
    for (auto at = scene.world.hosts.first(); at; at = scene.world.hosts.after(at))
        if (scene.world.hosts[at].membership.state == state)
            members.push_back(at);
    if (members.empty() || scene.dice.chance(8))
        return {instanceOf(scene), nameOf(scene, "autoScalingGroup")};
    const sim::Host& host = scene.world.hosts[scene.dice.of(members)];
    return {
        sim::instanceIdText(scene.world, host.number),
        std::string(scene.world.text(scene.world.autoScalingGroups[host.membership.group].name))};
}

EntityId instanceNamed(const Scene& scene, const std::string& id)
{
    for (auto at = scene.world.hosts.first(); at; at = scene.world.hosts.after(at))
        if (sim::instanceIdText(scene.world, scene.world.hosts[at].number) == id)
            return idOf(scene.world.hosts[at]);
    return {};
}

namespace {
Json hookOf(const Scene& scene)
{
    Json with = object(
        {{"LifecycleHookName", "hook-" + std::to_string(scene.dice.below(2))},
         {"LifecycleTransition", scene.dice.chance(50) ? "autoscaling:EC2_INSTANCE_LAUNCHING"
                                                       : "autoscaling:EC2_INSTANCE_TERMINATING"},
         {"HeartbeatTimeout", scene.dice.between(300, 1'800)}});
    if (scene.dice.chance(70))
        with.set("DefaultResult", scene.dice.chance(70) ? "CONTINUE" : "ABANDON");
    return with;
}

// Of a group that has one, where there is such a group.
Json hookToDelete(const Scene& scene)
{
    const sim::World& world = scene.world;
    std::string group = nameOf(scene, "autoScalingGroup");
    std::string hook = "hook-0";
    for (auto at = world.autoScalingGroups.first(); at && !scene.dice.chance(10);
         at = world.autoScalingGroups.after(at))
        if (const auto& node = world.asked.autoScalingGroups[at.slot];
            node && !node->hooks.empty()) {
            group = node->name;
            hook = scene.dice.of(node->hooks).name;
        }
    return object({{"LifecycleHookName", hook}, {"AutoScalingGroupName", group}});
}

// Of an instance that waits, where there is one.
Json answerOf(const Scene& scene, std::string_view operation)
{
    const sim::World& world = scene.world;
    Json with = object({{"LifecycleHookName", "hook-0"},
                        {"AutoScalingGroupName", nameOf(scene, "autoScalingGroup")},
                        {"InstanceId", instanceOf(scene)}});
    if (const auto at = world.lifecycleActions.first(); at && scene.dice.chance(90)) {
        const sim::LifecycleAction& action = world.lifecycleActions[at];
        const sim::Host& host = world.hosts[action.host];
        with.set("LifecycleHookName", world.text(action.hook));
        with.set("AutoScalingGroupName",
                 world.text(world.autoScalingGroups[host.membership.group].name));
        with.set("InstanceId", sim::instanceIdText(world, host.number));
    }
    if (operation == "autoscaling:CompleteLifecycleAction")
        with.set("LifecycleActionResult", scene.dice.chance(70) ? "CONTINUE" : "ABANDON");
    return with;
}

// Of an instance in service, in Standby, or of no group.
Json moveOf(const Scene& scene, std::string_view operation)
{
    const bool exits = operation == "autoscaling:ExitStandby";
    const bool attaches = operation == "autoscaling:AttachInstances";
    const auto [instance, group] =
        memberOf(scene, exits ? sim::LifecycleState::standby : sim::LifecycleState::inService);
    Json with =
        object({{"InstanceIds", listOf(attaches ? instanceOf(scene) : instance)},
                {"AutoScalingGroupName", attaches ? nameOf(scene, "autoScalingGroup") : group}});
    if (!exits && !attaches)
        with.set("ShouldDecrementDesiredCapacity", scene.dice.chance(50));
    return with;
}

// Small ones, most of them stopped; some ask for what is refused.
Json poolOf(const Scene& scene, std::string_view operation)
{
    Json with = object({{"AutoScalingGroupName", nameOf(scene, "autoScalingGroup")}});
    if (operation == "autoscaling:DeleteWarmPool") {
        with.set("ForceDelete", scene.dice.chance(70));
        return with;
    }
    if (scene.dice.chance(60))
        with.set("PoolState", scene.dice.of(std::vector<std::string>{"Stopped", "Running",
                                                                     "Hibernated", "Asleep"}));
    if (scene.dice.chance(50))
        with.set("MinSize", scene.dice.between(-1, 2));
    if (scene.dice.chance(50))
        with.set("MaxGroupPreparedCapacity", scene.dice.between(-2, 5));
    if (scene.dice.chance(40))
        with.set("InstanceReusePolicy", object({{"ReuseOnScaleIn", scene.dice.chance(70)}}));
    return with;
}

bool isMove(std::string_view operation)
{
    return operation.ends_with("Standby") || operation == "autoscaling:DetachInstances" ||
           operation == "autoscaling:AttachInstances";
}

Json updateGroup(const Scene& scene)
{
    Json with = object({{"AutoScalingGroupName", nameOf(scene, "autoScalingGroup")}});
    if (scene.dice.chance(40))
        with.set("DesiredCapacity", scene.dice.below(6));
    if (scene.dice.chance(40))
        with.set("MinSize", scene.dice.below(4));
    if (scene.dice.chance(40))
        with.set("MaxSize", scene.dice.between(2, 6));
    if (scene.dice.chance(40))
        with.set("VPCZoneIdentifier",
                 scene.dice.chance(50) ? "us-east-1a,us-east-1b" : "us-east-1b,us-east-1c");
    if (scene.dice.chance(30))
        with.set("TerminationPolicies",
                 listOf(scene.dice.chance(50) ? "NewestInstance" : "OldestInstance"));
    if (scene.dice.chance(20))
        with.set("InstanceType", scene.dice.chance(50) ? "m5.large" : "c5.large");
    if (scene.dice.chance(20))
        with.set("HealthCheckType", scene.dice.chance(70) ? "ELB" : "EC2");
    if (scene.dice.chance(20))
        with.set("NewInstancesProtectedFromScaleIn", scene.dice.chance(30));
    return with;
}
} // namespace

Json withForGroup(const Scene& scene, std::string_view operation)
{
    if (operation == "autoscaling:CreateAutoScalingGroup") {
        Json with =
            object({{"AutoScalingGroupName", "called-" + std::to_string(scene.dice.below(3))},
                    {"MinSize", scene.dice.below(2)},
                    {"MaxSize", scene.dice.between(1, 4)},
                    {"InstanceType", "m5.large"},
                    {"VPCZoneIdentifier", "us-east-1a,us-east-1b"}});
        if (scene.dice.chance(60)) {
            with.set("TargetGroupARNs", listOf(nameOf(scene, "targetGroup")));
            with.set("HealthCheckType", "ELB");
        }
        return with;
    }
    if (operation == "autoscaling:UpdateAutoScalingGroup")
        return updateGroup(scene);
    if (isMove(operation))
        return moveOf(scene, operation);
    if (operation.ends_with("WarmPool"))
        return poolOf(scene, operation);
    if (operation == "autoscaling:CompleteLifecycleAction" ||
        operation == "autoscaling:RecordLifecycleActionHeartbeat")
        return answerOf(scene, operation);
    if (operation == "autoscaling:PutLifecycleHook" ||
        operation == "autoscaling:DeleteLifecycleHook") {
        if (operation == "autoscaling:DeleteLifecycleHook")
            return hookToDelete(scene);
        Json with = hookOf(scene);
        with.set("AutoScalingGroupName", nameOf(scene, "autoScalingGroup"));
        return with;
    }
    if (operation == "autoscaling:DeleteAutoScalingGroup")
        return object({{"AutoScalingGroupName", nameOf(scene, "autoScalingGroup")},
                       {"ForceDelete", scene.dice.chance(30)}});
    if (operation == "autoscaling:SetDesiredCapacity")
        return object({{"AutoScalingGroupName", nameOf(scene, "autoScalingGroup")},
                       {"DesiredCapacity", scene.dice.below(6)}});
    const auto [instance, group] = memberOf(scene);
    if (operation == "autoscaling:SetInstanceProtection")
        return object({{"InstanceIds", listOf(instance)},
                       {"AutoScalingGroupName", group},
                       {"ProtectedFromScaleIn", scene.dice.chance(40)}});
    return object(
        {{"InstanceId", instance}, {"ShouldDecrementDesiredCapacity", scene.dice.chance(50)}});
}

} // namespace stowage::tests::random_parts
