// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_parts.h"

namespace stowage::tests::random_parts {

using io::Json;

namespace {
Json dimension(const char* name, std::string value)
{
    return object({{"Name", name}, {"Value", std::move(value)}});
}

std::string parentOf(const Scene& scene, const doc::Element* element)
{
    const doc::Element* parent = element ? scene.document.find(element->parent) : nullptr;
    return parent == nullptr ? "no-such" : parent->name;
}

// Namespace, name and dimensions of a metric that something drawn has, or of one's own.
Json someMetric(const Scene& scene)
{
    Json with = object({{"Namespace", "Shop"}, {"MetricName", "Backlog"}});
    if (scene.dice.chance(30))
        return with;
    const doc::Element* service = someElement(scene.document, scene.dice, "service");
    const doc::Element* group = someElement(scene.document, scene.dice, "targetGroup");
    if (group != nullptr && scene.dice.chance(50)) {
        with.set("Namespace", "AWS/ApplicationELB");
        const bool ofGroup = scene.dice.chance(60);
        with.set("MetricName",
                 ofGroup ? scene.dice.of(std::vector<std::string>{
                               "RequestCountPerTarget", "TargetResponseTime", "HealthyHostCount",
                               "UnHealthyHostCount", "HTTPCode_Target_5XX_Count"})
                         : scene.dice.of(std::vector<std::string>{
                               "RequestCount", "HTTPCode_ELB_5XX_Count", "TargetResponseTime",
                               "HTTP_Redirect_Count", "HTTP_Fixed_Response_Count"}));
        Json dimensions = listOf(dimension("LoadBalancer", parentOf(scene, group)));
        if (ofGroup)
            dimensions.append(dimension("TargetGroup", group->name));
        with.set("Dimensions", std::move(dimensions));
        return with;
    }
    with.set("Namespace", "AWS/ECS");
    with.set("MetricName", scene.dice.chance(60) ? "CPUUtilization" : "MemoryUtilization");
    Json dimensions = listOf(dimension("ClusterName", parentOf(scene, service)));
    if (scene.dice.chance(80))
        dimensions.append(dimension("ServiceName", service == nullptr ? "no-such" : service->name));
    with.set("Dimensions", std::move(dimensions));
    return with;
}

Json putAlarm(const Scene& scene)
{
    Json with = someMetric(scene);
    with.set("AlarmName", "called-" + std::to_string(scene.dice.below(4)));
    const int periods = scene.dice.between(1, 4);
    with.set("Statistic",
             scene.dice.of(std::vector<std::string>{"Average", "Sum", "Maximum", "Minimum"}));
    with.set("Period", scene.dice.chance(70) ? 60 : 180);
    with.set("EvaluationPeriods", periods);
    with.set("DatapointsToAlarm", scene.dice.between(1, periods));
    with.set("Threshold", scene.dice.of(std::vector<int>{0, 1, 5, 50, 100, 1'000}));
    with.set("ComparisonOperator",
             scene.dice.chance(60) ? "GreaterThanThreshold" : "LessThanOrEqualToThreshold");
    with.set("TreatMissingData", scene.dice.of(std::vector<std::string>{
                                     "missing", "ignore", "breaching", "notBreaching"}));
    return with;
}

Json putData(const Scene& scene)
{
    Json datum = object({{"MetricName", "Backlog"}, {"Value", scene.dice.below(200)}});
    return object({{"Namespace", scene.dice.chance(95) ? "Shop" : "AWS/ECS"},
                   {"MetricData", listOf(std::move(datum))}});
}
} // namespace

Json withForCloudWatch(const Scene& scene, std::string_view operation)
{
    if (operation == "cloudwatch:PutMetricAlarm")
        return putAlarm(scene);
    if (operation == "cloudwatch:PutMetricData")
        return putData(scene);
    if (operation == "cloudwatch:SetAlarmState")
        return object({{"AlarmName", nameOf(scene, "alarm")},
                       {"StateValue", scene.dice.of(std::vector<std::string>{
                                          "OK", "ALARM", "INSUFFICIENT_DATA", "BROKEN"})},
                       {"StateReason", "to see what follows"}});
    return object({{"AlarmNames", listOf(nameOf(scene, "alarm"))}});
}

namespace {
Json hook(const Scene& scene)
{
    const std::string target = scene.dice.chance(95) ? "arn:aws:lambda:us-east-1:123456789012:"
                                                       "function:check"
                                                     : "check";
    return object(
        {{"hookTargetArn", target},
         {"roleArn", "arn:aws:iam::123456789012:role/calls"},
         {"lifecycleStages",
          listOf(scene.dice.of(std::vector<std::string>{"RECONCILE_SERVICE", "POST_SCALE_UP",
                                                        "PRODUCTION_TRAFFIC_SHIFT", "SCALE_UP"}))},
         {"hookDetails",
          object({{"stowage.hook-status", scene.dice.chance(75) ? "SUCCEEDED" : "FAILED"},
                  {"stowage.in-progress", scene.dice.between(0, 3)}})}});
}
} // namespace

void setStrategy(const Scene& scene, Json& configuration)
{
    const std::string strategy =
        scene.dice.of(std::vector<std::string>{"ROLLING", "BLUE_GREEN", "LINEAR", "CANARY"});
    configuration.set("strategy", strategy);
    if (strategy != "ROLLING" || scene.dice.chance(50))
        configuration.set("bakeTimeInMinutes", scene.dice.between(0, 10));
    if (strategy == "LINEAR")
        configuration.set("linearConfiguration",
                          object({{"stepPercent", 20 * scene.dice.between(1, 5)},
                                  {"stepBakeTimeInMinutes", scene.dice.between(0, 5)}}));
    if (strategy == "CANARY")
        configuration.set("canaryConfiguration",
                          object({{"canaryPercent", scene.dice.between(1, 50)},
                                  {"canaryBakeTimeInMinutes", scene.dice.between(0, 5)}}));
    if (scene.dice.chance(60))
        configuration.set("alarms", object({{"alarmNames", listOf(nameOf(scene, "alarm"))},
                                            {"enable", scene.dice.chance(90)},
                                            {"rollback", scene.dice.chance(70)}}));
    if (scene.dice.chance(12))
        configuration.set("lifecycleHooks", listOf(hook(scene)));
}

} // namespace stowage::tests::random_parts
