// SPDX-License-Identifier: MIT
// Auto Scaling groups, as DescribeAutoScalingGroups gives them.
#include "aws/arns.h"
#include "aws/state_parts.h"
#include "base/text.h"
#include "sim/identity.h"
#include "sim/laws/warm_pools.h"
#include "sim/scaling_values.h"

#include <array>
#include <set>
#include <string>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;
using sim::Ix;

std::string_view nameOf(sim::TerminationPolicy policy)
{
    constexpr std::array<std::string_view, 7> kNames = {
        "Default",
        "OldestInstance",
        "NewestInstance",
        "OldestLaunchConfiguration",
        "OldestLaunchTemplate",
        "ClosestToNextInstanceHour",
        "AllocationStrategy",
    };
    return kNames.at(static_cast<std::size_t>(policy));
}

Json memberJson(const sim::World& world, Ix<sim::Host> at)
{
    const sim::Host& host = world.hosts[at];
    const bool isFailing = host.membership.failedAt <= world.now;
    Json json = Json::object();
    json.set("InstanceId", sim::instanceIdText(world, host.number));
    json.set("InstanceType", world.text(host.instanceType));
    json.set("AvailabilityZone", world.text(host.zone));
    json.set("LifecycleState", sim::nameOf(host.membership.state));
    json.set("HealthStatus", isFailing ? "Unhealthy" : "Healthy");
    json.set("ProtectedFromScaleIn", host.membership.isProtected);
    return json;
}

Json targetGroupsJson(const sim::World& world, const sim::AutoScalingGroupNode& node)
{
    Json list = Json::array();
    for (const ElementId& element : node.targetGroups) {
        const auto at = sim::rowOf<sim::TargetGroup>(world, EntityKind::targetGroup, element);
        if (!at)
            continue;
        const sim::TargetGroup& row = world.targetGroups[at];
        list.append(sim::targetGroupArnText(world, row.number, world.text(row.name)));
    }
    return list;
}

Json mixedJson(const sim::AutoScalingGroupNode& node)
{
    Json overrides = Json::array();
    for (const std::string& type : node.types) {
        Json each = Json::object();
        each.set("InstanceType", type);
        overrides.append(std::move(each));
    }
    Json launchTemplate = Json::object(), mixed = Json::object();
    launchTemplate.set("Overrides", std::move(overrides));
    mixed.set("LaunchTemplate", std::move(launchTemplate));
    return mixed;
}

// API WarmPoolConfiguration, of a group that has a warm pool or instances of one.
Json poolJson(const sim::World& world, Ix<sim::ScalingGroup> at)
{
    constexpr std::array<std::string_view, 4> kStates = {"", "Stopped", "Running", "Hibernated"};
    const auto& node = world.asked.autoScalingGroups[at.slot];
    Json json = Json::object();
    if (!node || node->warmPool.state == sim::WarmPoolState::none) {
        json.set("Status", "PendingDelete");
        return json;
    }
    json.set("MinSize", std::int64_t{node->warmPool.minSize});
    if (node->warmPool.prepared >= 0)
        json.set("MaxGroupPreparedCapacity", std::int64_t{node->warmPool.prepared});
    json.set("PoolState", kStates.at(static_cast<std::size_t>(node->warmPool.state)));
    Json policy = Json::object();
    policy.set("ReuseOnScaleIn", node->warmPool.reuses);
    json.set("InstanceReusePolicy", std::move(policy));
    return json;
}

Json membersJson(const sim::World& world, const sim::ScalingGroup& group, bool warmed)
{
    Json instances = Json::array();
    for (auto host = group.firstHost; host; host = world.hosts[host].nextOfGroup)
        if (sim::isWarmed(world.hosts[host].membership.state) == warmed)
            instances.append(memberJson(world, host));
    return instances;
}

bool hasPool(const sim::World& world, Ix<sim::ScalingGroup> at)
{
    const auto& node = world.asked.autoScalingGroups[at.slot];
    if (node && node->warmPool.state != sim::WarmPoolState::none)
        return true;
    for (auto host = world.autoScalingGroups[at].firstHost; host;
         host = world.hosts[host].nextOfGroup)
        if (sim::isWarmed(world.hosts[host].membership.state))
            return true;
    return false;
}

Json groupJson(const Moment& moment, Ix<sim::ScalingGroup> at)
{
    const sim::World& world = moment.world;
    const sim::ScalingGroup& group = world.autoScalingGroups[at];
    Json json = Json::object();
    json.set("AutoScalingGroupName", world.text(group.name));
    json.set("AutoScalingGroupARN", autoScalingGroupArn(world, at));
    json.set("MinSize", std::int64_t{group.minSize});
    json.set("MaxSize", std::int64_t{group.maxSize});
    json.set("DesiredCapacity", std::int64_t{group.desired});
    Json zones = Json::array(), policies = Json::array();
    Json targetGroups = Json::array();
    bool heedsBalancer = false;
    std::vector<std::string> subnets;
    if (const auto& node = world.asked.autoScalingGroups[at.slot]) {
        json.set("DefaultCooldown", std::int64_t{node->cooldownSeconds});
        json.set("HealthCheckGracePeriod", std::int64_t{node->healthCheckGraceSeconds});
        json.set("NewInstancesProtectedFromScaleIn", node->protectsNewInstances);
        heedsBalancer = node->heedsBalancer;
        targetGroups = targetGroupsJson(world, *node);
        std::set<std::string> named;
        for (const sim::GroupSubnet& subnet : node->subnets) {
            subnets.push_back(subnet.name);
            named.insert(subnet.zone);
        }
        for (const std::string& zone : named)
            zones.append(zone);
        for (const sim::TerminationPolicy policy : node->terminationPolicies)
            policies.append(nameOf(policy));
        if (node->terminationPolicies.empty())
            policies.append("Default");
    } else {
        json.set("Status", "Delete in progress");
    }
    json.set("AvailabilityZones", std::move(zones));
    json.set("LoadBalancerNames", Json::array());
    json.set("TargetGroupARNs", std::move(targetGroups));
    json.set("HealthCheckType", heedsBalancer ? "ELB" : "EC2");
    json.set("Instances", membersJson(world, group, false));
    json.set("CreatedTime", moment.text(group.createdAt));
    json.set("VPCZoneIdentifier", joined(subnets, ","));
    json.set("TerminationPolicies", std::move(policies));
    if (const auto& node = world.asked.autoScalingGroups[at.slot]; node && !node->types.empty())
        json.set("MixedInstancesPolicy", mixedJson(*node));
    if (hasPool(world, at)) {
        json.set("WarmPoolConfiguration", poolJson(world, at));
        json.set("WarmPoolSize", std::int64_t{sim::warm_pools::heldBy(world, at)});
    }
    return json;
}
} // namespace

// As DescribeWarmPool gives each of them.
Json warmPoolsJson(const Moment& moment)
{
    Json list = Json::array();
    const sim::World& world = moment.world;
    for (auto at = world.autoScalingGroups.first(); at; at = world.autoScalingGroups.after(at)) {
        if (!hasPool(world, at))
            continue;
        Json json = Json::object();
        json.set("AutoScalingGroupName", world.text(world.autoScalingGroups[at].name));
        json.set("WarmPoolConfiguration", poolJson(world, at));
        json.set("Instances", membersJson(world, world.autoScalingGroups[at], true));
        list.append(std::move(json));
    }
    return list;
}

Json autoScalingGroupsJson(const Moment& moment)
{
    Json list = Json::array();
    const sim::World& world = moment.world;
    for (auto at = world.autoScalingGroups.first(); at; at = world.autoScalingGroups.after(at))
        if (!world.autoScalingGroups[at].isDeleted || world.autoScalingGroups[at].firstHost)
            list.append(groupJson(moment, at));
    return list;
}

} // namespace stowage::aws
