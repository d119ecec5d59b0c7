// SPDX-License-Identifier: MIT
#include "kinds/compute/scaling_policy.h"

#include "field/row.h"
#include "kinds/compute/scaling_policy_check.h"
#include "kinds/kind_info.h"
#include "kinds/observe/watched_metric.h"

#include <algorithm>
#include <cmath>

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 4> kTypes = {"TargetTrackingScaling", "StepScaling",
                                                    "Scheduled", "SimpleScaling"};
constexpr std::array<std::string_view, 6> kMetrics = {
    "ECSServiceAverageCPUUtilization", "ECSServiceAverageMemoryUtilization",
    "ALBRequestCountPerTarget",        "customized",
    "ASGAverageCPUUtilization",        "SQSBacklogPerTask"};
constexpr std::array<std::string_view, 3> kAdjustments = {
    "ChangeInCapacity", "PercentChangeInCapacity", "ExactCapacity"};

constexpr std::array kStepColumns = {
    row<&StepAdjustment::lowerBound>({.key = "lowerBound",
                                      .label = "From",
                                      .help = "By how much the metric is beyond the threshold at "
                                              "least (MetricIntervalLowerBound); empty: no bound.",
                                      .max = 24}),
    row<&StepAdjustment::upperBound>({.key = "upperBound",
                                      .label = "To",
                                      .help = "And at most (MetricIntervalUpperBound).",
                                      .max = 24}),
    row<&StepAdjustment::adjustment>({.key = "adjustment",
                                      .label = "Adjustment",
                                      .help = "By how many tasks, instances or percent, or to "
                                              "how many (ScalingAdjustment).",
                                      .min = -10'000,
                                      .max = 10'000}),
};
static_assert(kStepColumns.size() == memberCount<StepAdjustment>(), "a member has no row");

// API TargetTrackingScalingPolicyConfiguration, StepScalingPolicyConfiguration, PutScheduledAction.
const std::array kRows = {
    row<&ScalingPolicy::policyType>({.key = "policyType",
                                     .label = "Policy type",
                                     .help = "What makes it scale: a tracked target, steps beyond "
                                             "the threshold of an alarm, the time, or, for an "
                                             "Auto Scaling group, an alarm alone (PolicyType).",
                                     .section = "Scale",
                                     .choices = kTypes,
                                     .cloudFormation = "PolicyType"}),
    row<&ScalingPolicy::metric>({.key = "metric",
                                 .label = "Tracked metric",
                                 .help = "What is kept at its target (PredefinedMetricType).",
                                 .section = "Target tracking",
                                 .choices = kMetrics}),
    row<&ScalingPolicy::targetValue>({.key = "targetValue",
                                      .label = "Target value",
                                      .help = "What the metric is kept at (TargetValue).",
                                      .section = "Target tracking",
                                      .min = 0.000'001,
                                      .max = 1e9}),
    row<&ScalingPolicy::scaleOutCooldown>(
        {.key = "scaleOutCooldown",
         .label = "Scale-out cooldown",
         .help = "So long after a scale-out only a larger one follows (ScaleOutCooldown).",
         .section = "Target tracking",
         .unit = Unit::seconds,
         .max = 86'400}),
    row<&ScalingPolicy::scaleInCooldown>(
        {.key = "scaleInCooldown",
         .label = "Scale-in cooldown",
         .help = "So long after a scale-in no other one follows (ScaleInCooldown).",
         .section = "Target tracking",
         .unit = Unit::seconds,
         .max = 86'400}),
    row<&ScalingPolicy::disableScaleIn>({.key = "disableScaleIn",
                                         .label = "Disable scale-in",
                                         .help = "It never scales in (DisableScaleIn).",
                                         .section = "Target tracking"}),
    row<&ScalingPolicy::metricNamespace>(
        {.key = "metricNamespace",
         .label = "Namespace",
         .help = "Of a customized metric (CustomizedMetricSpecification, Namespace).",
         .section = "Customized metric",
         .max = 255}),
    row<&ScalingPolicy::metricName>(
        {.key = "metricName",
         .label = "Metric name",
         .help = "Of a customized metric (CustomizedMetricSpecification, MetricName).",
         .section = "Customized metric",
         .max = 255}),
    row<&ScalingPolicy::dimensions>(
        {.key = "dimensions",
         .label = "Dimensions",
         .help = "Of a customized metric (CustomizedMetricSpecification, Dimensions).",
         .section = "Customized metric",
         .max = 30}),
    row<&ScalingPolicy::statistic>(
        {.key = "statistic",
         .label = "Statistic",
         .help = "Of a customized metric (CustomizedMetricSpecification, Statistic).",
         .section = "Customized metric",
         .choices = kStatistics}),
    row<&ScalingPolicy::adjustmentType>({.key = "adjustmentType",
                                         .label = "Adjustment type",
                                         .help = "What the numbers of the adjustments are "
                                                 "(AdjustmentType).",
                                         .section = "Steps",
                                         .choices = kAdjustments}),
    row<&ScalingPolicy::stepAdjustments>(
        {.key = "stepAdjustments",
         .label = "Step adjustments",
         .help = "What follows, the further the metric is beyond the threshold of the alarm that "
                 "runs the policy (StepAdjustments).",
         .section = "Steps",
         .max = 20,
         .columns = kStepColumns}),
    row<&ScalingPolicy::minAdjustmentMagnitude>(
        {.key = "minAdjustmentMagnitude",
         .label = "Least change",
         .help = "By how many tasks or instances a percentage changes at least "
                 "(MinAdjustmentMagnitude).",
         .section = "Steps",
         .max = 10'000}),
    row<&ScalingPolicy::cooldown>({.key = "cooldown",
                                   .label = "Cooldown",
                                   .help = "Pause after a step, or after a simple scaling "
                                           "(Cooldown).",
                                   .section = "Steps",
                                   .unit = Unit::seconds,
                                   .max = 86'400}),
    row<&ScalingPolicy::scalingAdjustment>(
        {.key = "scalingAdjustment",
         .label = "Simple adjustment",
         .help = "By how many instances or percent simple scaling changes an Auto Scaling group, "
                 "or to how many (ScalingAdjustment).",
         .section = "Auto Scaling group",
         .min = -10'000,
         .max = 10'000}),
    row<&ScalingPolicy::estimatedInstanceWarmup>(
        {.key = "estimatedInstanceWarmup",
         .label = "Instance warm-up",
         .help = "So long an instance counts as one that is still to take its part "
                 "(EstimatedInstanceWarmup).",
         .section = "Auto Scaling group",
         .unit = Unit::seconds,
         .max = 86'400}),
    row<&ScalingPolicy::schedule>({.key = "schedule",
                                   .label = "Schedule",
                                   .help = "at(2026-01-01T09:00:00), rate(1 hour) or "
                                           "cron(0 9 * * ? *), in UTC (Schedule).",
                                   .section = "Schedule",
                                   .max = 1'600}),
    row<&ScalingPolicy::minCapacity>({.key = "minCapacity",
                                      .label = "Minimum from then on",
                                      .help = "Of tasks; -1 leaves it as it is "
                                              "(ScalableTargetAction, MinCapacity).",
                                      .section = "Schedule",
                                      .min = -1,
                                      .max = 10'000}),
    row<&ScalingPolicy::maxCapacity>({.key = "maxCapacity",
                                      .label = "Maximum from then on",
                                      .help = "Of tasks; -1 leaves it as it is "
                                              "(ScalableTargetAction, MaxCapacity).",
                                      .section = "Schedule",
                                      .min = -1,
                                      .max = 10'000}),
};
static_assert(std::tuple_size_v<decltype(kRows)> == memberCount<ScalingPolicy>(),
              "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {""};
constexpr std::array kLinks = {
    LinkRule{.key = "scales",
             .to = "service",
             .words = "scales",
             .help = "The service whose desired count the policy changes (ResourceId).",
             .mostFrom = 1},
    LinkRule{.key = "scalesGroup",
             .to = "autoScalingGroup",
             .words = "scales",
             .help = "The Auto Scaling group whose desired capacity the policy changes "
                     "(AutoScalingGroupName).",
             .mostFrom = 1},
    LinkRule{.key = "backlog",
             .to = "queue",
             .words = "keeps up with",
             .help = "The queue whose visible messages are divided by the tasks of the service, as "
                     "the metric math of a customized metric does.",
             .mostFrom = 1},
};

sim::MetricNode trackedMetric(const Drawn& drawn, const ScalingPolicy& policy, const Drawn& scaled)
{
    const std::string_view link = scaled.as<Service>() ? "service" : "";
    switch (policy.metric) {
    case TrackedMetric::cpu:
        return {"AWS/ECS", "CPUUtilization", dimensionsOf(link, scaled)};
    case TrackedMetric::memory:
        return {"AWS/ECS", "MemoryUtilization", dimensionsOf(link, scaled)};
    case TrackedMetric::requestsPerTarget: {
        sim::MetricNode node{"AWS/ApplicationELB", "RequestCountPerTarget", {}};
        if (const Drawn* group = targetGroupOf(scaled))
            node.dimensions = dimensionsOf("targetGroup", *group);
        return node;
    }
    case TrackedMetric::groupCpu:
        return {"AWS/EC2", "CPUUtilization", dimensionsOf("autoScalingGroup", scaled)};
    case TrackedMetric::backlogPerTask: {
        sim::MetricNode node{"stowage", "BacklogPerTask", dimensionsOf(link, scaled)};
        if (const Drawn* queue = drawn.linked("backlog"))
            node.dimensions.emplace_back("QueueName", queue->name);
        std::sort(node.dimensions.begin(), node.dimensions.end());
        return node;
    }
    case TrackedMetric::customized:
        break;
    }
    return ownMetric({policy.metricNamespace, policy.metricName}, policy.dimensions);
}

void lowerSteps(const ScalingPolicy& policy, sim::ScalingPolicyNode& node)
{
    node.adjustment = static_cast<sim::AdjustmentType>(policy.adjustmentType);
    for (const StepAdjustment& step : policy.stepAdjustments)
        node.steps.push_back({boundOf(step.lowerBound), boundOf(step.upperBound), step.adjustment});
    node.minimumMagnitude = policy.minAdjustmentMagnitude;
    node.cooldownSeconds = policy.cooldown;
    node.scalingAdjustment = policy.scalingAdjustment;
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    const ScalingPolicy& policy = *drawn.as<ScalingPolicy>();
    sim::ScalingPolicyNode node;
    node.id = drawn.id;
    node.name = drawn.name;
    node.type = static_cast<sim::PolicyType>(policy.policyType);
    const Drawn *service = drawn.linked("scales"), *group = drawn.linked("scalesGroup");
    const Drawn* scaled = service ? service : group;
    if (service != nullptr && service->inside<Cluster>())
        node.service = service->id;
    else if (service == nullptr && group != nullptr && group->inside<Cluster>())
        node.group = group->id;
    node.warmupSeconds = policy.estimatedInstanceWarmup;
    if (node.type == sim::PolicyType::targetTracking && scaled != nullptr) {
        node.metric = trackedMetric(drawn, policy, *scaled);
        node.statistic = policy.metric == TrackedMetric::customized
                             ? static_cast<sim::MetricStatistic>(policy.statistic)
                         : policy.metric == TrackedMetric::requestsPerTarget
                             ? sim::MetricStatistic::sum
                             : sim::MetricStatistic::average;
        node.target = std::llround(policy.targetValue * static_cast<double>(sim::kOne));
        node.disableScaleIn = policy.disableScaleIn;
        node.outCooldownSeconds = policy.scaleOutCooldown;
        node.inCooldownSeconds = policy.scaleInCooldown;
    }
    if (node.type == sim::PolicyType::step || node.type == sim::PolicyType::simple)
        lowerSteps(policy, node);
    if (node.type == sim::PolicyType::scheduled) {
        node.schedule = policy.schedule;
        if (policy.minCapacity >= 0)
            node.minCapacity = policy.minCapacity;
        if (policy.maxCapacity >= 0)
            node.maxCapacity = policy.maxCapacity;
    }
    plan.scalingPolicies.push_back(std::move(node));
}

} // namespace

KindInfo describe(Of<ScalingPolicy>)
{
    return kindOf<ScalingPolicy>({
        .key = "scalingPolicy",
        .idPrefix = "policy",
        .label = "Scaling policy",
        .noun = "scaling policy",
        .plural = "scaling policies",
        .help = "Changes the desired count of a service, or the desired capacity of an Auto "
                "Scaling group, within its bounds: it tracks a target, takes steps when an alarm "
                "goes off, or follows a schedule.",
        .searchWords = "application auto scaling target tracking step scheduled autoscaling cron",
        .group = Group::compute,
        .size = {200, 80},
        .parents = kParents,
        .links = kLinks,
        .rows = kRows,
        .notExported = "A scaling policy is no part of a task definition or service.",
        .check = checkPolicy,
        .lower = lower,
    });
}

} // namespace stowage::doc
