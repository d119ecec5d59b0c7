// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_parts.h"

namespace stowage::tests::random_parts {

using io::Json;

namespace {
// Of Auto Scaling groups; empty: the cluster has none.
std::vector<std::string> providersOf(const Scene& scene, const std::string& cluster)
{
    std::vector<std::string> names;
    for (const auto& element : scene.document.elements()) {
        const doc::Element* home = scene.document.find(element->parent);
        if (element->is("capacityProvider") && home != nullptr && home->name == cluster)
            names.push_back(element->name);
    }
    return names;
}

Json scalingOf(const Scene& scene)
{
    const int least = scene.dice.between(1, 3);
    return object({{"status", scene.dice.chance(85) ? "ENABLED" : "DISABLED"},
                   {"targetCapacity", scene.dice.of(std::vector<int>{50, 90, 100, 100, 101})},
                   {"minimumScalingStepSize", least},
                   {"maximumScalingStepSize", least + scene.dice.below(5)},
                   {"instanceWarmupPeriod", scene.dice.of(std::vector<int>{0, 60, 300})}});
}

// Those that a cluster has are in use, and only some of the others go.
std::string deletable(const Scene& scene)
{
    std::vector<std::string> names;
    for (const auto& element : scene.document.elements())
        if (element->is("capacityProvider") && scene.document.find(element->parent) == nullptr)
            names.push_back(element->name);
    return names.empty() || scene.dice.chance(30) ? nameOf(scene, "capacityProvider")
                                                  : scene.dice.of(names);
}

Json groupOf(const Scene& scene)
{
    Json group = object({{"managedScaling", scalingOf(scene)}});
    if (scene.dice.chance(40))
        group.set("managedTerminationProtection", scene.dice.chance(70) ? "ENABLED" : "DISABLED");
    if (scene.dice.chance(50))
        group.set("managedDraining", scene.dice.chance(60) ? "ENABLED" : "DISABLED");
    return group;
}
} // namespace

Json fargateStrategy(const Scene& scene)
{
    Json spot = object({{"capacityProvider", "FARGATE_SPOT"}, {"weight", scene.dice.below(4)}});
    Json usual = object({{"capacityProvider", "FARGATE"},
                         {"weight", scene.dice.below(3)},
                         {"base", scene.dice.below(3)}});
    return scene.dice.chance(50) ? Json(Json::Array{spot}) : Json(Json::Array{usual, spot});
}

std::optional<Json> groupStrategy(const Scene& scene, const std::string& cluster)
{
    const std::vector<std::string> names = providersOf(scene, cluster);
    if (names.empty())
        return std::nullopt;
    Json items = Json::array();
    for (const std::string& name : names)
        items.append(object({{"capacityProvider", name}, {"weight", scene.dice.between(0, 3)}}));
    return items;
}

Json clusterProviders(const Scene& scene)
{
    const std::string cluster = nameOf(scene, "cluster");
    Json all = Json::array();
    for (const char* name : {"FARGATE", "FARGATE_SPOT"})
        if (scene.dice.chance(85))
            all.append(name);
    for (const auto& element : scene.document.elements())
        if (element->is("capacityProvider") && scene.dice.chance(90))
            all.append(element->name);
    return object({{"cluster", cluster},
                   {"capacityProviders", std::move(all)},
                   {"defaultCapacityProviderStrategy",
                    scene.dice.chance(20)
                        ? groupStrategy(scene, scene.dice.chance(50) ? cluster : std::string())
                              .value_or(fargateStrategy(scene))
                        : Json::array()}});
}

Json withForProvider(const Scene& scene, std::string_view operation)
{
    if (operation == "ecs:DeleteCapacityProvider")
        return object({{"capacityProvider", deletable(scene)}});
    Json group = groupOf(scene);
    if (operation == "ecs:UpdateCapacityProvider")
        return object({{"name", nameOf(scene, "capacityProvider")},
                       {"autoScalingGroupProvider", std::move(group)}});
    group.set("autoScalingGroupArn", nameOf(scene, "autoScalingGroup"));
    return object({{"name", "called-" + std::to_string(scene.dice.below(4))},
                   {"autoScalingGroupProvider", std::move(group)}});
}

Json withForGroupPolicy(const Scene& scene, std::string_view operation)
{
    Json with = object(
        {{"AutoScalingGroupName", nameOf(scene, "autoScalingGroup")},
         {"PolicyName", scene.dice.chance(70) ? "called-" + std::to_string(scene.dice.below(2))
                                              : nameOf(scene, "scalingPolicy")}});
    if (operation == "autoscaling:DeletePolicy")
        return with;
    with.set("EstimatedInstanceWarmup", scene.dice.of(std::vector<int>{0, 60, 300}));
    if (scene.dice.chance(40)) {
        Json metric =
            object({{"Namespace", "AWS/ECS"},
                    {"MetricName", scene.dice.chance(50) ? "CPUReservation" : "MemoryReservation"},
                    {"Statistic", "Average"}});
        metric.set("Dimensions",
                   listOf(object({{"Name", "ClusterName"}, {"Value", nameOf(scene, "cluster")}})));
        with.set("PolicyType", "TargetTrackingScaling");
        with.set("TargetTrackingConfiguration",
                 object({{"TargetValue", scene.dice.of(std::vector<int>{10, 50, 80})},
                         {"CustomizedMetricSpecification", std::move(metric)}}));
        return with;
    }
    with.set("AdjustmentType",
             scene.dice.chance(70) ? "ChangeInCapacity" : "PercentChangeInCapacity");
    if (scene.dice.chance(50)) {
        with.set("ScalingAdjustment", scene.dice.between(-2, 3));
        with.set("Cooldown", scene.dice.of(std::vector<int>{0, 60, 300}));
        return with;
    }
    with.set("PolicyType", "StepScaling");
    with.set("StepAdjustments", listOf(object({{"MetricIntervalLowerBound", 0},
                                               {"ScalingAdjustment", scene.dice.between(-2, 3)}})));
    return with;
}

} // namespace stowage::tests::random_parts
