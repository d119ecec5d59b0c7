// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/compute/auto_scaling_group.h"
#include "kinds/compute/capacity_provider.h"
#include "kinds/compute/scaling_policy.h"
#include "kinds/observe/alarm.h"
#include "support/drawer.h"

namespace stowage::tests {

// By what its cluster has reserved: a tracked target, or an alarm that runs a simple policy.
void Drawer::drawGroupPolicy(const ElementId& group, const ElementId& cluster, Dice& dice)
{
    doc::ScalingPolicy policy;
    policy.estimatedInstanceWarmup = dice.of(std::vector<int>{0, 60, 300});
    if (dice.chance(50)) {
        policy.metric = doc::TrackedMetric::customized;
        policy.metricNamespace = "AWS/ECS";
        policy.metricName = dice.chance(50) ? "CPUReservation" : "MemoryReservation";
        policy.dimensions = {{"ClusterName", document_.find(cluster)->name}};
        policy.targetValue = dice.of(std::vector<int>{10, 40, 70});
        link(add(ElementId{}, policy), group, "scalesGroup");
        return;
    }
    policy.policyType = doc::ScalingPolicyType::simple;
    policy.scalingAdjustment = dice.chance(60) ? 1 : -1;
    policy.cooldown = dice.of(std::vector<int>{60, 300});
    const ElementId made = add(ElementId{}, policy);
    link(made, group, "scalesGroup");
    doc::Alarm alarm;
    alarm.metricName = "CPUReservation";
    alarm.threshold = dice.of(std::vector<int>{10, 40, 70});
    const ElementId watching = add(ElementId{}, alarm);
    link(watching, cluster, "cluster");
    link(watching, made, "scalingPolicy");
}

// A group whose instances a capacity provider gives, a service on it, and a group scaled by metric.
void Drawer::drawProviders(std::uint64_t seed)
{
    Dice dice(seed, "providers");
    if (!dice.chance(45))
        return;
    const ElementId cluster = clusters_.front();
    doc::AutoScalingGroup group{.minSize = dice.below(2), .maxSize = dice.between(2, 6)};
    group.desiredCapacity = group.minSize + dice.below(2);
    group.newInstancesProtectedFromScaleIn = dice.chance(50);
    if (dice.chance(30))
        group.overrides = {{"c5.large"}, {"t3.small"}};
    if (dice.chance(20))
        group.instanceType = "t3.micro"; // of which some tasks are too large
    const ElementId made = add(cluster, group);
    if (document_.find(cluster)->parent == vpc_)
        for (const ElementId& subnet : subnets_)
            link(made, subnet, "subnet");
    doc::CapacityProvider provider{.targetCapacity = dice.of(std::vector<int>{50, 90, 100, 100})};
    provider.minimumScalingStepSize = dice.between(1, 2);
    provider.instanceWarmupPeriod = dice.of(std::vector<int>{0, 60, 300});
    if (group.newInstancesProtectedFromScaleIn)
        provider.managedTerminationProtection = doc::ProviderSwitch::enabled;
    if (dice.chance(30))
        provider.managedDraining = doc::ProviderSwitch::disabled;
    if (dice.chance(10))
        provider.managedScaling = doc::ProviderSwitch::disabled;
    const ElementId given = add(cluster, provider);
    link(given, made, "autoScalingGroup");
    doc::Service service{.desiredCount = dice.between(1, 9)};
    service.launchType = doc::LaunchType::unspecified;
    service.capacityProviderStrategy = {{document_.find(given)->name, 0, 1}};
    const ElementId id = add(cluster, service, "provided");
    link(id, dice.of(definitions_), "runs");
    if (!balancers_.empty() && dice.chance(30))
        connect(id, balancers_.front());
    if (dice.chance(50)) {
        const ElementId other =
            add(cluster, doc::AutoScalingGroup{.minSize = 1, .maxSize = dice.between(2, 5)});
        drawGroupPolicy(other, cluster, dice);
        if (Dice(seed, "idle provider").chance(50)) // which no cluster has, so that it can go
            link(add(ElementId{}, doc::CapacityProvider{}), other, "autoScalingGroup");
    }
}

} // namespace stowage::tests
