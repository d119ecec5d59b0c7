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

std::pair<std::string, std::string> memberOf(const Scene& scene)
{
    std::vector<sim::Ix<sim::Host>> members;
    for (auto at = scene.world.hosts.first(); at; at = scene.world.hosts.after(at))
        if (scene.world.hosts[at].membership.state == sim::LifecycleState::inService)
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
