// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_parts.h"

namespace stowage::tests::random_parts {

using io::Json;

namespace {
// A service that is a scalable target more often than any.
const doc::Element* someTarget(const Scene& scene)
{
    for (int n = 0; n < 4; ++n) {
        const doc::Element* service = someElement(scene.document, scene.dice, "service");
        if (service == nullptr || service->as<doc::Service>()->maxCapacity > 0)
            return service;
    }
    return someElement(scene.document, scene.dice, "service");
}

Json ofService(const Scene& scene, const doc::Element* service)
{
    const doc::Element* cluster = service ? scene.document.find(service->parent) : nullptr;
    const std::string resource = cluster == nullptr || scene.dice.chance(3)
                                     ? "service/no-such/no-such"
                                     : "service/" + cluster->name + "/" + service->name;
    return object({{"ServiceNamespace", "ecs"},
                   {"ResourceId", resource},
                   {"ScalableDimension", "ecs:service:DesiredCount"}});
}

Json tracking(const Scene& scene)
{
    Json with = object({{"TargetValue", scene.dice.of(std::vector<int>{1, 20, 50, 100})}});
    if (scene.dice.chance(50))
        with.set(
            "CustomizedMetricSpecification",
            object({{"Namespace", "Shop"}, {"MetricName", "Backlog"}, {"Statistic", "Average"}}));
    else
        with.set("PredefinedMetricSpecification",
                 object({{"PredefinedMetricType", scene.dice.of(std::vector<std::string>{
                                                      "ECSServiceAverageCPUUtilization",
                                                      "ECSServiceAverageMemoryUtilization",
                                                      "ALBRequestCountPerTarget"})}}));
    with.set("DisableScaleIn", scene.dice.chance(15));
    with.set("ScaleOutCooldown", scene.dice.of(std::vector<int>{0, 60, 300}));
    with.set("ScaleInCooldown", scene.dice.of(std::vector<int>{0, 60, 300}));
    return with;
}

Json stepping(const Scene& scene)
{
    const bool percent = scene.dice.chance(40);
    Json steps = listOf(object({{"MetricIntervalLowerBound", 0},
                                {"MetricIntervalUpperBound", 20},
                                {"ScalingAdjustment", percent ? 20 : 1}}));
    steps.append(object({{"MetricIntervalLowerBound", 20},
                         {"ScalingAdjustment", percent ? 100 : scene.dice.between(-2, 3)}}));
    return object({{"AdjustmentType", percent ? "PercentChangeInCapacity" : "ChangeInCapacity"},
                   {"Cooldown", scene.dice.of(std::vector<int>{0, 60, 300})},
                   {"StepAdjustments", std::move(steps)}});
}

std::string nameOfPolicy(const Scene& scene)
{
    return scene.dice.chance(60) ? nameOf(scene, "scalingPolicy")
                                 : "called-" + std::to_string(scene.dice.below(3));
}

// One that there is, where there is one.
Json actionToDelete(const Scene& scene, Json with)
{
    with.set("ScheduledActionName", "at-0");
    for (const auto& element : scene.document.elements()) {
        const auto* policy =
            element->is("scalingPolicy") ? element->as<doc::ScalingPolicy>() : nullptr;
        if (policy == nullptr || policy->policyType != doc::ScalingPolicyType::scheduled)
            continue;
        for (const auto& link : scene.document.linksFrom(element->id))
            if (const doc::Element* service = scene.document.find(link->to);
                service != nullptr && service->is("service"))
                with = ofService(scene, service);
        with.set("ScheduledActionName", element->name);
        if (scene.dice.chance(60))
            break;
    }
    return with;
}

Json putAction(const Scene& scene, Json with)
{
    const int least = scene.dice.between(0, 4);
    with.set("ScheduledActionName", "at-" + std::to_string(scene.dice.below(2)));
    with.set("Schedule", scene.dice.of(std::vector<std::string>{
                             "rate(7 minutes)", "cron(0/10 * * * ? *)", "rate(0 hours)"}));
    with.set("ScalableTargetAction",
             object({{"MinCapacity", least}, {"MaxCapacity", least + scene.dice.between(0, 4)}}));
    return with;
}
} // namespace

Json withForPolicy(const Scene& scene, std::string_view operation)
{
    const std::string_view name = operation.substr(operation.find(':') + 1);
    const bool registers = name == "RegisterScalableTarget";
    Json with = ofService(scene, registers ? someElement(scene.document, scene.dice, "service")
                                           : someTarget(scene));
    if (registers) {
        const int least = scene.dice.between(0, 3);
        with.set("MinCapacity", least);
        with.set("MaxCapacity", least + scene.dice.between(1, 6));
    } else if (name == "PutScalingPolicy") {
        const bool tracks = scene.dice.chance(65);
        with.set("PolicyName", "called-" + std::to_string(scene.dice.below(3)));
        with.set("PolicyType", tracks ? "TargetTrackingScaling" : "StepScaling");
        with.set(tracks ? "TargetTrackingScalingPolicyConfiguration"
                        : "StepScalingPolicyConfiguration",
                 tracks ? tracking(scene) : stepping(scene));
    } else if (name == "DeleteScalingPolicy") {
        with.set("PolicyName", nameOfPolicy(scene));
    } else if (name == "DeleteScheduledAction") {
        return actionToDelete(scene, std::move(with));
    } else if (name == "PutScheduledAction") {
        return putAction(scene, std::move(with));
    }
    return with;
}

} // namespace stowage::tests::random_parts
