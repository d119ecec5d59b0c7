// SPDX-License-Identifier: MIT
// PutScalingPolicy and DeletePolicy of Amazon EC2 Auto Scaling.
#include "aws/call_draft.h"
#include "aws/calls_auto_scaling.h"
#include "aws/scaling_input.h"
#include "aws/scaling_policy_input.h"
#include "base/text.h"
#include "kinds/compute/scaling_policy.h"

#include <array>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

constexpr int kMostCooldown = 86'400, kMostCapacity = 10'000;

bool isStated(const Json& with, std::string_view key)
{
    const Json* json = with.find(key);
    return json != nullptr && !json->isNull();
}

// What Application Auto Scaling would say of the same in its own name.
AwsException inGroupWords(AwsException exception)
{
    if (exception.name == "ValidationException")
        exception.name = "ValidationError";
    return exception;
}

std::optional<AwsException> setNumber(const Json& with, std::string_view key, int least, int most,
                                      int& number)
{
    const Json* given = with.find(key);
    if (given == nullptr || given->integer() == nullptr)
        return std::nullopt;
    if (*given->integer() < least || *given->integer() > most)
        return scalingError(
            "1 validation error detected: Value '" + numberText(*given->integer()) + "' at '" +
            std::string(key) + "' failed to satisfy constraint: Member must have value between " +
            numberText(std::int64_t{least}) + " and " + numberText(std::int64_t{most}));
    number = static_cast<int>(*given->integer());
    return std::nullopt;
}

std::optional<AwsException> setSimple(const Json& with, doc::ScalingPolicy& policy)
{
    constexpr std::array<std::string_view, 3> kAdjustments{
        "ChangeInCapacity", "PercentChangeInCapacity", "ExactCapacity"};
    policy.policyType = doc::ScalingPolicyType::simple;
    if (!isStated(with, "ScalingAdjustment"))
        return scalingError("ScalingAdjustment must be specified for policy type SimpleScaling.");
    const std::string type = textIn(with, "AdjustmentType");
    bool isKnown = false;
    for (std::size_t n = 0; n < kAdjustments.size(); ++n)
        if (type == kAdjustments[n]) {
            policy.adjustmentType = static_cast<doc::ScalingAdjustment>(n);
            isKnown = true;
        }
    if (!isKnown)
        return scalingError("AdjustmentType must be one of ChangeInCapacity, "
                            "PercentChangeInCapacity, ExactCapacity.");
    if (auto exception = setNumber(with, "ScalingAdjustment", -kMostCapacity, kMostCapacity,
                                   policy.scalingAdjustment))
        return exception;
    if (auto exception = setNumber(with, "MinAdjustmentMagnitude", 0, kMostCapacity,
                                   policy.minAdjustmentMagnitude))
        return exception;
    return setNumber(with, "Cooldown", 0, kMostCooldown, policy.cooldown);
}

std::optional<AwsException> setPolicySteps(const Json& with, doc::ScalingPolicy& policy)
{
    Json wrapped = Json::object(), own = Json::object();
    for (const std::string_view key :
         {"AdjustmentType", "StepAdjustments", "MinAdjustmentMagnitude"})
        if (isStated(with, key))
            own.set(key, *with.find(key));
    wrapped.set("StepScalingPolicyConfiguration", std::move(own));
    if (auto exception = setSteps(wrapped, policy))
        return inGroupWords(*std::move(exception));
    return std::nullopt;
}

std::optional<AwsException> setGroupCpu(const Json& tracking, doc::ScalingPolicy& policy)
{
    const Json* target = tracking.find("TargetValue");
    if (target->number() <= 0 || target->number() > 1e9)
        return scalingError("TargetValue must be greater than 0.");
    policy.policyType = doc::ScalingPolicyType::targetTracking;
    policy.metric = doc::TrackedMetric::groupCpu;
    policy.targetValue = target->number();
    policy.disableScaleIn = flagIn(tracking, "DisableScaleIn");
    return std::nullopt;
}

std::optional<AwsException> setTarget(const Json& with, doc::ScalingPolicy& policy)
{
    const Json* all = with.find("TargetTrackingConfiguration");
    if (all == nullptr || all->isNull())
        return scalingError("TargetTrackingConfiguration must be specified for policy type "
                            "TargetTrackingScaling.");
    if (const Json* predefined = all->find("PredefinedMetricSpecification");
        predefined != nullptr && !predefined->isNull()) {
        const std::string type = textIn(*predefined, "PredefinedMetricType");
        if (type == "ASGAverageCPUUtilization")
            return setGroupCpu(*all, policy);
        if (type.starts_with("ASGAverage"))
            return unsupported("the metric " + plainLine(type) + " of Auto Scaling groups");
        if (type != "ALBRequestCountPerTarget")
            return scalingError("PredefinedMetricType " + plainLine(type) +
                                " is not supported for Auto Scaling groups.");
    }
    Json wrapped = Json::object();
    wrapped.set("TargetTrackingScalingPolicyConfiguration", *all);
    if (auto exception = setTracking(wrapped, policy))
        return inGroupWords(*std::move(exception));
    return std::nullopt;
}

const doc::Element* policyOf(const doc::Document& document, const ElementId& group,
                             std::string_view name)
{
    for (const auto& link : document.links()) {
        const bool scales = link->kind == "scalesGroup" && link->to == group;
        const doc::Element* element = scales ? document.find(link->from) : nullptr;
        if (element != nullptr && element->name == name)
            return element;
    }
    return nullptr;
}

Planned put(const CallInput& input, const doc::Element& group, const std::string& name,
            const doc::ScalingPolicy& policy)
{
    const doc::Element* known = policyOf(input.document, group.id, name);
    CallDraft draft(input.document);
    if (known == nullptr) {
        doc::Element element;
        element.name = name;
        element.props = policy;
        const ElementId id = draft.add(std::move(element));
        draft.edit(doc::AddLink{{id, group.id, "scalesGroup"}});
        return std::move(draft).plan();
    }
    const doc::Props props = policy;
    for (const doc::Field& field : known->kind().rows)
        if (const doc::Value value = doc::valueOf(props, field);
            !(value == doc::valueOf(known->props, field)))
            draft.edit(doc::SetField{{known->id}, std::string(field.key), value});
    return std::move(draft).plan();
}
} // namespace

const doc::Element* groupPolicyByArn(const CallInput& input, std::string_view arn)
{
    // arn:aws:autoscaling:…:scalingPolicy:ID:autoScalingGroupName/GROUP:policyName/NAME
    constexpr std::string_view kGroup = ":autoScalingGroupName/", kName = ":policyName/";
    const std::size_t group = arn.find(kGroup), name = arn.find(kName);
    if (group == std::string_view::npos || name == std::string_view::npos || name < group)
        return nullptr;
    const std::size_t begins = group + kGroup.size();
    const doc::Element* scaled = elementBearing(input.document, "autoScalingGroup",
                                                std::string(arn.substr(begins, name - begins)));
    return scaled ? policyOf(input.document, scaled->id, arn.substr(name + kName.size())) : nullptr;
}

Planned putGroupScalingPolicy(const CallInput& input)
{
    const auto found = scalingGroupIn(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const doc::Element& group = *std::get<const doc::Element*>(found);
    const std::string name = textIn(input.with, "PolicyName");
    if (name.empty() || name.size() > 255)
        return scalingError("PolicyName must be from 1 to 255 characters long.");
    std::string type = textIn(input.with, "PolicyType");
    if (type.empty())
        type = "SimpleScaling";
    if (type == "PredictiveScaling")
        return unsupported("predictive scaling");
    if (isStated(input.with, "Enabled") && !flagIn(input.with, "Enabled"))
        return unsupported("scaling policies that are not enabled");
    doc::ScalingPolicy policy;
    policy.cooldown = group.as<doc::AutoScalingGroup>()->defaultCooldown;
    policy.estimatedInstanceWarmup = policy.cooldown;
    if (auto exception = setNumber(input.with, "EstimatedInstanceWarmup", 0, kMostCooldown,
                                   policy.estimatedInstanceWarmup))
        return *std::move(exception);
    auto exception = type == "SimpleScaling" ? setSimple(input.with, policy)
                     : type == "StepScaling" ? setPolicySteps(input.with, policy)
                     : type == "TargetTrackingScaling"
                         ? setTarget(input.with, policy)
                         : scalingError("Invalid PolicyType: " + plainLine(type));
    if (exception)
        return *std::move(exception);
    const doc::Element* known = policyOf(input.document, group.id, name);
    if (known != nullptr && known->as<doc::ScalingPolicy>()->policyType != policy.policyType)
        return scalingError("The type of a scaling policy cannot be changed.");
    return put(input, group, name, policy);
}

Planned deleteGroupPolicy(const CallInput& input)
{
    const std::string named = textIn(input.with, "PolicyName");
    const doc::Element* policy = groupPolicyByArn(input, named);
    if (policy == nullptr) {
        const auto found = scalingGroupIn(input);
        if (const auto* exception = std::get_if<AwsException>(&found))
            return *exception;
        policy = policyOf(input.document, std::get<const doc::Element*>(found)->id, named);
    }
    if (policy == nullptr)
        return scalingError("No policy with name " + plainLine(named) + " was found.");
    CallDraft draft(input.document);
    draft.edit(doc::RemoveElements{{policy->id}});
    return std::move(draft).plan();
}

} // namespace stowage::aws
