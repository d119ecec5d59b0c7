// SPDX-License-Identifier: MIT
#include "kinds/compute/scaling_policy_check.h"

#include "base/schedule.h"
#include "base/text.h"
#include "kinds/catalog.h"

#include <algorithm>
#include <cmath>

namespace stowage::doc {

namespace {
bool isWritten(const std::string& bound)
{
    return bound.empty() || boundOf(bound);
}

void checkTarget(const Drawn& drawn, const ScalingPolicy& policy, const Drawn* scaled,
                 std::vector<Finding>& findings)
{
    const bool isGroup = scaled && scaled->as<AutoScalingGroup>();
    if (policy.metric == TrackedMetric::requestsPerTarget && scaled && !targetGroupOf(*scaled))
        findings.push_back({Severity::warning, "metric",
                            "The " + std::string(kindOf(*scaled->props).noun) +
                                " has no target group whose requests could be counted.",
                            "Draw a line from it to a target group."});
    if (isGroup && (policy.metric == TrackedMetric::cpu || policy.metric == TrackedMetric::memory))
        findings.push_back({Severity::error, "metric",
                            "An Auto Scaling group has no such metric of a service.",
                            "Choose ASGAverageCPUUtilization, or a customized metric such as "
                            "CPUReservation of the cluster."});
    if (policy.metric == TrackedMetric::backlogPerTask && (isGroup || !drawn.linked("backlog")))
        findings.push_back({Severity::error, "metric",
                            "The backlog per task needs a service that it scales and a queue.",
                            "Draw a line from the policy to each of them."});
    if (scaled && !isGroup && policy.metric == TrackedMetric::groupCpu)
        findings.push_back({Severity::error, "metric",
                            "A service has no such metric of an Auto Scaling group.",
                            "Choose ECSServiceAverageCPUUtilization."});
    if (policy.metric != TrackedMetric::customized)
        return;
    if (policy.metricName.empty() || policy.metricNamespace.empty())
        findings.push_back({Severity::error, "metricName",
                            "A customized metric needs a namespace and a name.",
                            "Give both, or choose a predefined metric."});
}

void checkIsRun(const Drawn& drawn, std::vector<Finding>& findings)
{
    const bool isRun = std::any_of(drawn.in.begin(), drawn.in.end(), [](const Neighbour& each) {
        return each.link == "scalingPolicy";
    });
    if (!isRun)
        findings.push_back({Severity::remark, "policyType", "No alarm runs the policy.",
                            "Draw a line from an alarm to it."});
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
    checkIsRun(drawn, findings);
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

void checkScaled(const ScalingPolicy& policy, const Drawn* service, const Drawn* group,
                 std::vector<Finding>& findings)
{
    if (service == nullptr && group == nullptr)
        findings.push_back({Severity::warning, "", "The policy scales nothing.",
                            "Draw a line to a service or an Auto Scaling group."});
    else if (service != nullptr && group != nullptr)
        findings.push_back({Severity::error, "",
                            "A policy scales a service or an Auto Scaling group, not both; it "
                            "scales the service.",
                            "Delete one of the lines."});
    else if (service != nullptr && service->as<Service>()->maxCapacity == 0)
        findings.push_back({Severity::warning, "",
                            "The service " + std::string(service->name) +
                                " is no scalable target, so that the policy does nothing.",
                            "Give the service a maximum capacity."});
    if (policy.policyType == ScalingPolicyType::simple && service != nullptr)
        findings.push_back({Severity::error, "policyType",
                            "Simple scaling is of Auto Scaling groups alone.",
                            "Choose StepScaling, or draw the line to an Auto Scaling group."});
    if (policy.policyType == ScalingPolicyType::scheduled && service == nullptr && group != nullptr)
        findings.push_back({Severity::warning, "policyType",
                            "Scheduled actions of Auto Scaling groups are not simulated.",
                            "Choose another type, or set the sizes of the group by hand."});
}
} // namespace

std::optional<sim::Amount> boundOf(const std::string& text)
{
    const std::optional<double> number = parseReal(text);
    if (!number || std::abs(*number) > 1e12)
        return std::nullopt;
    return std::llround(*number * static_cast<double>(sim::kOne));
}

const Drawn* targetGroupOf(const Drawn& scaled)
{
    return scaled.linked(scaled.as<Service>() ? "targets" : "targetGroup");
}

void checkPolicy(const Drawn& drawn, std::vector<Finding>& findings)
{
    const ScalingPolicy& policy = *drawn.as<ScalingPolicy>();
    const Drawn *service = drawn.linked("scales"), *group = drawn.linked("scalesGroup");
    checkScaled(policy, service, group, findings);
    switch (policy.policyType) {
    case ScalingPolicyType::targetTracking:
        return checkTarget(drawn, policy, service ? service : group, findings);
    case ScalingPolicyType::simple:
        return checkIsRun(drawn, findings);
    case ScalingPolicyType::step:
        return checkSteps(drawn, policy, findings);
    case ScalingPolicyType::scheduled:
        return checkSchedule(policy, findings);
    }
}

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

} // namespace stowage::doc
