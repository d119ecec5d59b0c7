// SPDX-License-Identifier: MIT
#include "kinds/compute/scaling_policy.h"

#include "base/schedule.h"
#include "base/text.h"
#include "field/row.h"
#include "kinds/kind_info.h"
#include "kinds/observe/watched_metric.h"

#include <cmath>
#include <optional>

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 3> kTypes = {"TargetTrackingScaling", "StepScaling",
                                                    "Scheduled"};
constexpr std::array<std::string_view, 4> kMetrics = {"ECSServiceAverageCPUUtilization",
                                                      "ECSServiceAverageMemoryUtilization",
                                                      "ALBRequestCountPerTarget", "customized"};
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
                                      .help = "By how many tasks or percent, or to how many "
                                              "(ScalingAdjustment).",
                                      .min = -10'000,
                                      .max = 10'000}),
};
static_assert(kStepColumns.size() == memberCount<StepAdjustment>(), "a member has no row");

// API TargetTrackingScalingPolicyConfiguration, StepScalingPolicyConfiguration, PutScheduledAction.
const std::array kRows = {
    row<&ScalingPolicy::policyType>({.key = "policyType",
                                     .label = "Policy type",
                                     .help = "What makes it scale: a tracked target, steps beyond "
                                             "the threshold of an alarm, or the time (PolicyType).",
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
                                         .help = "What the numbers of the steps are "
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
         .help = "By how many tasks a percentage changes at least (MinAdjustmentMagnitude).",
         .section = "Steps",
         .max = 10'000}),
    row<&ScalingPolicy::cooldown>({.key = "cooldown",
                                   .label = "Cooldown",
                                   .help = "Pause after a step (Cooldown).",
                                   .section = "Steps",
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
};

std::optional<sim::Amount> boundOf(const std::string& text)
{
    const std::optional<double> number = parseReal(text);
    if (!number || std::abs(*number) > 1e12)
        return std::nullopt;
    return std::llround(*number * static_cast<double>(sim::kOne));
}

bool isWritten(const std::string& bound)
{
    return bound.empty() || boundOf(bound);
}

const Drawn* targetGroupOf(const Drawn& service)
{
    return service.linked("targets");
}

void checkTarget(const ScalingPolicy& policy, const Drawn* service, std::vector<Finding>& findings)
{
    if (policy.metric == TrackedMetric::requestsPerTarget && service && !targetGroupOf(*service))
        findings.push_back({Severity::warning, "metric",
                            "The service has no target group whose requests could be counted.",
                            "Draw a line from the service to a target group."});
    if (policy.metric != TrackedMetric::customized)
        return;
    if (policy.metricName.empty() || policy.metricNamespace.empty())
        findings.push_back({Severity::error, "metricName",
                            "A customized metric needs a namespace and a name.",
                            "Give both, or choose a predefined metric."});
}

void checkSteps(const Drawn& drawn, const ScalingPolicy& policy, std::vector<Finding>& findings)
{
    if (policy.stepAdjustments.empty())
        findings.push_back({Severity::error, "stepAdjustments",
                            "At least one StepAdjustment must be specified.", "Add a step."});
    else if (!isWhole(policy.stepAdjustments))
        findings.push_back({Severity::error, "stepAdjustments",
                            "There must not be a gap or an overlap between step adjustments.",
                            "Let each begin where another one ends; only the outermost are open."});
    bool isRun = false;
    for (const Neighbour& each : drawn.in)
        isRun = isRun || each.link == "scalingPolicy";
    if (!isRun)
        findings.push_back({Severity::remark, "policyType", "No alarm runs the policy.",
                            "Draw a line from an alarm to it."});
}

void checkSchedule(const ScalingPolicy& policy, std::vector<Finding>& findings)
{
    if (!Schedule::parse(policy.schedule))
        findings.push_back({Severity::error, "schedule",
                            "The schedule '" + policy.schedule + "' is none.",
                            "Write at(2026-01-01T09:00:00), rate(1 hour) or cron(0 9 * * ? *)."});
    if (policy.minCapacity < 0 && policy.maxCapacity < 0)
        findings.push_back({Severity::remark, "minCapacity", "The action sets no bound.",
                            "Give it a minimum or a maximum."});
    else if (policy.maxCapacity >= 0 && policy.minCapacity > policy.maxCapacity)
        findings.push_back({Severity::error, "maxCapacity",
                            "Minimum capacity cannot be greater than maximum capacity.",
                            "Raise the maximum or lower the minimum."});
}

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    const ScalingPolicy& policy = *drawn.as<ScalingPolicy>();
    const Drawn* service = drawn.linked("scales");
    if (service == nullptr)
        findings.push_back(
            {Severity::warning, "", "The policy scales no service.", "Draw a line to a service."});
    else if (service->as<Service>()->maxCapacity == 0)
        findings.push_back({Severity::warning, "",
                            "The service " + std::string(service->name) +
                                " is no scalable target, so that the policy does nothing.",
                            "Give the service a maximum capacity."});
    switch (policy.policyType) {
    case ScalingPolicyType::targetTracking:
        return checkTarget(policy, service, findings);
    case ScalingPolicyType::step:
        return checkSteps(drawn, policy, findings);
    case ScalingPolicyType::scheduled:
        return checkSchedule(policy, findings);
    }
}

sim::MetricNode trackedMetric(const ScalingPolicy& policy, const Drawn& service)
{
    switch (policy.metric) {
    case TrackedMetric::cpu:
        return {"AWS/ECS", "CPUUtilization", dimensionsOf("service", service)};
    case TrackedMetric::memory:
        return {"AWS/ECS", "MemoryUtilization", dimensionsOf("service", service)};
    case TrackedMetric::requestsPerTarget: {
        sim::MetricNode node{"AWS/ApplicationELB", "RequestCountPerTarget", {}};
        if (const Drawn* group = targetGroupOf(service))
            node.dimensions = dimensionsOf("targetGroup", *group);
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
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    const ScalingPolicy& policy = *drawn.as<ScalingPolicy>();
    sim::ScalingPolicyNode node;
    node.id = drawn.id;
    node.name = drawn.name;
    node.type = static_cast<sim::PolicyType>(policy.policyType);
    const Drawn* service = drawn.linked("scales");
    if (service != nullptr && service->inside<Cluster>())
        node.service = service->id;
    if (node.type == sim::PolicyType::targetTracking && service != nullptr) {
        node.metric = trackedMetric(policy, *service);
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
    if (node.type == sim::PolicyType::step)
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

bool isWhole(const std::vector<StepAdjustment>& steps)
{
    std::size_t open = 0;
    for (const StepAdjustment& step : steps) {
        if (!isWritten(step.lowerBound) || !isWritten(step.upperBound))
            return false;
        const auto lower = boundOf(step.lowerBound), upper = boundOf(step.upperBound);
        if (lower && upper && *lower >= *upper)
            return false;
        int followers = 0;
        for (const StepAdjustment& other : steps)
            followers += upper && boundOf(other.lowerBound) == upper ? 1 : 0;
        open += followers == 0 ? 1 : 0;
        if (followers > 1)
            return false;
    }
    return open <= 1;
}

KindInfo describe(Of<ScalingPolicy>)
{
    return kindOf<ScalingPolicy>({
        .key = "scalingPolicy",
        .idPrefix = "policy",
        .label = "Scaling policy",
        .noun = "scaling policy",
        .plural = "scaling policies",
        .help = "Changes the desired count of a service within its bounds: it tracks a target, "
                "takes steps when an alarm goes off, or follows a schedule.",
        .searchWords = "application auto scaling target tracking step scheduled autoscaling cron",
        .group = Group::compute,
        .size = {200, 80},
        .parents = kParents,
        .links = kLinks,
        .rows = kRows,
        .notExported = "A scaling policy is no part of a task definition or service.",
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
