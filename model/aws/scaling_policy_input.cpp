// SPDX-License-Identifier: MIT
#include "aws/scaling_policy_input.h"

#include "aws/metric_input.h"
#include "base/schedule.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

constexpr int kMostCooldown = 86'400, kMostCapacity = 10'000;

bool isGiven(const Json& with, std::string_view key)
{
    const Json* json = with.find(key);
    return json != nullptr && !json->isNull();
}

// Keeps what is there where nothing is given.
std::optional<AwsException> setNumber(const Json& with, std::string_view key, int most, int& number)
{
    if (!isGiven(with, key))
        return std::nullopt;
    const std::int64_t given = *with.find(key)->integer();
    if (given < 0 || given > most)
        return notValid("1 validation error detected: Value '" + numberText(given) + "' at '" +
                        std::string(key) +
                        "' failed to satisfy constraint: Member must have value "
                        "between 0 and " +
                        numberText(std::int64_t{most}));
    number = static_cast<int>(given);
    return std::nullopt;
}

template <class Choice, std::size_t count>
std::optional<AwsException> setChoice(const Json& with, std::string_view key,
                                      const std::array<std::string_view, count>& names,
                                      Choice& choice)
{
    const std::string given = textIn(with, key);
    const auto name = std::find(names.begin(), names.end(), given);
    if (name == names.end()) {
        std::vector<std::string> all(names.begin(), names.end());
        return notValid("1 validation error detected: Value '" + plainLine(given) + "' at '" +
                        std::string(key) +
                        "' failed to satisfy constraint: Member must satisfy enum value set: [" +
                        joined(all, ", ") + "]");
    }
    choice = static_cast<Choice>(name - names.begin());
    return std::nullopt;
}

std::optional<AwsException> setCustomized(const Json& metric, doc::ScalingPolicy& policy)
{
    constexpr std::array<std::string_view, 5> kStatistics{"Average", "Minimum", "Maximum", "Sum",
                                                          "SampleCount"};
    if (isGiven(metric, "Metrics") || isGiven(metric, "Unit"))
        return unsupported("metric math of scaling policies");
    policy.metric = doc::TrackedMetric::customized;
    policy.metricNamespace = textIn(metric, "Namespace");
    policy.metricName = textIn(metric, "MetricName");
    if (policy.metricNamespace.empty() || policy.metricName.empty())
        return notValid("MetricName, Namespace and Statistic must be specified for a customized "
                        "metric specification.");
    policy.dimensions.clear();
    for (const auto& [name, value] : dimensionsIn(metric))
        policy.dimensions.push_back({name, value});
    return setChoice(metric, "Statistic", kStatistics, policy.statistic);
}

std::string boundIn(const Json& step, std::string_view key)
{
    const Json* bound = step.find(key);
    return bound == nullptr || bound->isNull() ? std::string() : numberText(bound->number());
}
} // namespace

AwsException notValid(std::string message)
{
    return {"ValidationException", std::move(message)};
}

std::optional<AwsException> setTracking(const Json& with, doc::ScalingPolicy& policy)
{
    constexpr std::array<std::string_view, 3> kPredefined{"ECSServiceAverageCPUUtilization",
                                                          "ECSServiceAverageMemoryUtilization",
                                                          "ALBRequestCountPerTarget"};
    const Json* all = with.find("TargetTrackingScalingPolicyConfiguration");
    if (all == nullptr || all->isNull())
        return notValid("TargetTrackingScalingPolicyConfiguration must be specified for policy "
                        "type TargetTrackingScaling.");
    policy.policyType = doc::ScalingPolicyType::targetTracking;
    const bool isOwn = isGiven(*all, "CustomizedMetricSpecification");
    if (isOwn == isGiven(*all, "PredefinedMetricSpecification"))
        return notValid("Exactly one of PredefinedMetricSpecification and "
                        "CustomizedMetricSpecification must be specified.");
    const auto target = amountOf(all->find("TargetValue"));
    if (!target || *target <= 0 || all->find("TargetValue")->number() > 1e9)
        return notValid("TargetValue must be greater than 0.");
    policy.targetValue = all->find("TargetValue")->number();
    policy.disableScaleIn = flagIn(*all, "DisableScaleIn");
    if (auto exception = isOwn ? setCustomized(*all->find("CustomizedMetricSpecification"), policy)
                               : setChoice(*all->find("PredefinedMetricSpecification"),
                                           "PredefinedMetricType", kPredefined, policy.metric))
        return exception;
    if (auto exception =
            setNumber(*all, "ScaleOutCooldown", kMostCooldown, policy.scaleOutCooldown))
        return exception;
    return setNumber(*all, "ScaleInCooldown", kMostCooldown, policy.scaleInCooldown);
}

std::optional<AwsException> setSteps(const Json& with, doc::ScalingPolicy& policy)
{
    constexpr std::array<std::string_view, 3> kAdjustments{
        "ChangeInCapacity", "PercentChangeInCapacity", "ExactCapacity"};
    const Json* all = with.find("StepScalingPolicyConfiguration");
    if (all == nullptr || all->isNull())
        return notValid("StepScalingPolicyConfiguration must be specified for policy type "
                        "StepScaling.");
    policy.policyType = doc::ScalingPolicyType::step;
    if (auto exception = setChoice(*all, "AdjustmentType", kAdjustments, policy.adjustmentType))
        return exception;
    if (auto exception = setNumber(*all, "Cooldown", kMostCooldown, policy.cooldown))
        return exception;
    if (auto exception =
            setNumber(*all, "MinAdjustmentMagnitude", kMostCapacity, policy.minAdjustmentMagnitude))
        return exception;
    policy.stepAdjustments.clear();
    const Json* steps = all->find("StepAdjustments");
    if (steps != nullptr && steps->items() != nullptr)
        for (const Json& step : *steps->items())
            policy.stepAdjustments.push_back(
                {boundIn(step, "MetricIntervalLowerBound"),
                 boundIn(step, "MetricIntervalUpperBound"),
                 static_cast<int>(std::clamp<std::int64_t>(
                     *step.find("ScalingAdjustment")->integer(), -kMostCapacity, kMostCapacity))});
    if (policy.stepAdjustments.empty())
        return notValid("At least one StepAdjustment must be specified.");
    if (policy.stepAdjustments.size() > 20)
        return AwsException{"LimitExceededException",
                            "Scaling policies have 20 step adjustments at most."};
    if (!doc::isWhole(policy.stepAdjustments))
        return notValid("There must not be a gap or an overlap between step adjustments.");
    return std::nullopt;
}

std::optional<AwsException> setScheduled(const Json& with, doc::ScalingPolicy& policy)
{
    policy.policyType = doc::ScalingPolicyType::scheduled;
    for (const std::string_view key : {"StartTime", "EndTime"})
        if (isGiven(with, key))
            return unsupported(std::string(key) + " of scheduled actions");
    if (isGiven(with, "Timezone") && textIn(with, "Timezone") != "UTC")
        return unsupported("time zones of scheduled actions");
    if (isGiven(with, "Schedule"))
        policy.schedule = textIn(with, "Schedule");
    if (!Schedule::parse(policy.schedule))
        return notValid("Invalid schedule expression: " + plainLine(policy.schedule));
    const Json* action = with.find("ScalableTargetAction");
    if (action == nullptr || action->isNull())
        return std::nullopt;
    policy.minCapacity = policy.maxCapacity = -1;
    if (auto exception = setNumber(*action, "MinCapacity", kMostCapacity, policy.minCapacity))
        return exception;
    if (auto exception = setNumber(*action, "MaxCapacity", kMostCapacity, policy.maxCapacity))
        return exception;
    if (policy.minCapacity < 0 && policy.maxCapacity < 0)
        return notValid("MinCapacity or MaxCapacity must be specified in ScalableTargetAction.");
    if (policy.maxCapacity >= 0 && policy.minCapacity > policy.maxCapacity)
        return notValid("Minimum capacity cannot be greater than maximum capacity.");
    return std::nullopt;
}

} // namespace stowage::aws
