// SPDX-License-Identifier: MIT
#include "aws/calls_service_scaling.h"

#include "aws/account_limits.h"
#include "aws/call_draft.h"
#include "aws/scaling_policy_input.h"
#include "base/text.h"
#include "field/check.h"
#include "kinds/compute/service.h"

#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

constexpr int kMostCapacity = 10'000;

std::string target(std::string_view resource)
{
    return "service namespace: ecs, resource ID: " + plainLine(resource) +
           ", scalable dimension: ecs:service:DesiredCount";
}

// service/CLUSTER/SERVICE
const doc::Element* serviceAt(const doc::Document& document, std::string_view resource)
{
    const std::vector<std::string> parts = split(resource, '/');
    if (parts.size() != 3 || parts[0] != "service")
        return nullptr;
    for (const auto& element : document.elements()) {
        const doc::Element* home =
            element->is("service") ? document.find(element->parent) : nullptr;
        if (home != nullptr && home->name == parts[1] && element->name == parts[2])
            return element.get();
    }
    return nullptr;
}

// The members ServiceNamespace, ResourceId and ScalableDimension.
Found<const doc::Element*> serviceNamed(const CallInput& input)
{
    if (textIn(input.with, "ServiceNamespace") != "ecs" ||
        textIn(input.with, "ScalableDimension") != "ecs:service:DesiredCount")
        return notValid("Unsupported service namespace, resource type or scalable dimension");
    const std::string resource = textIn(input.with, "ResourceId");
    const doc::Element* service = serviceAt(input.document, resource);
    if (service == nullptr)
        return notValid("ECS service doesn't exist: " + plainLine(resource));
    if (service->as<doc::Service>()->schedulingStrategy == doc::SchedulingStrategy::daemon)
        return notValid("ECS service with the DAEMON scheduling strategy cannot be scaled: " +
                        plainLine(resource));
    return service;
}

Found<const doc::Element*> targetNamed(const CallInput& input)
{
    auto found = serviceNamed(input);
    const auto* service = std::get_if<const doc::Element*>(&found);
    if (service != nullptr && (*service)->as<doc::Service>()->maxCapacity == 0)
        return AwsException{"ObjectNotFoundException",
                            "No scalable target registered for " +
                                target(textIn(input.with, "ResourceId"))};
    return found;
}

const doc::Element* policyOf(const doc::Document& document, const ElementId& service,
                             std::string_view name, bool scheduled)
{
    for (const auto& link : document.links()) {
        const bool scales = link->kind == "scales" && link->to == service;
        const doc::Element* element = scales ? document.find(link->from) : nullptr;
        const auto* policy = element ? element->as<doc::ScalingPolicy>() : nullptr;
        if (policy != nullptr && element->name == name &&
            (policy->policyType == doc::ScalingPolicyType::scheduled) == scheduled)
            return element;
    }
    return nullptr;
}

std::optional<AwsException> readBound(const Json& with, std::string_view key, int& bound)
{
    const Json* json = with.find(key);
    if (json == nullptr || json->isNull())
        return std::nullopt;
    if (*json->integer() < 0 || *json->integer() > kMostCapacity)
        return notValid("1 validation error detected: Value '" + numberText(*json->integer()) +
                        "' at '" + std::string(key) +
                        "' failed to satisfy constraint: Member must have value between 0 and "
                        "10000");
    bound = static_cast<int>(*json->integer());
    return std::nullopt;
}

// The policy or action of that name is put as it is given, or made.
Planned put(const CallInput& input, const doc::Element& service, const std::string& name,
            const doc::ScalingPolicy& policy)
{
    const bool scheduled = policy.policyType == doc::ScalingPolicyType::scheduled;
    const doc::Element* known = policyOf(input.document, service.id, name, scheduled);
    CallDraft draft(input.document);
    if (known == nullptr) {
        doc::Element element;
        element.name = name;
        element.props = policy;
        const ElementId id = draft.add(std::move(element));
        draft.edit(doc::AddLink{{id, service.id, "scales"}});
        return std::move(draft).plan();
    }
    const doc::Props props = policy;
    for (const doc::Field& field : known->kind().rows)
        if (const doc::Value value = doc::valueOf(props, field);
            !(value == doc::valueOf(known->props, field)))
            draft.edit(doc::SetField{{known->id}, std::string(field.key), value});
    return std::move(draft).plan();
}

Planned remove(const CallInput& input, std::string_view key, std::string_view what, bool scheduled)
{
    const auto found = serviceNamed(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const std::string name = textIn(input.with, key);
    const doc::Element* policy =
        policyOf(input.document, std::get<const doc::Element*>(found)->id, name, scheduled);
    if (policy == nullptr)
        return AwsException{"ObjectNotFoundException",
                            "No " + std::string(what) + " found for " +
                                target(textIn(input.with, "ResourceId")) + ", " +
                                std::string(what) + " name: " + plainLine(name)};
    CallDraft draft(input.document);
    draft.edit(doc::RemoveElements{{policy->id}});
    return std::move(draft).plan();
}
} // namespace

const doc::Element* scalingPolicyByArn(const CallInput& input, std::string_view arn)
{
    // arn:aws:autoscaling:…:scalingPolicy:ID:resource/ecs/service/c/s:policyName/NAME
    constexpr std::string_view kResource = ":resource/ecs/", kName = ":policyName/";
    const std::size_t resource = arn.find(kResource), name = arn.find(kName);
    if (resource == std::string_view::npos || name == std::string_view::npos || name < resource)
        return nullptr;
    const std::size_t begins = resource + kResource.size();
    const doc::Element* service = serviceAt(input.document, arn.substr(begins, name - begins));
    const doc::Element* policy =
        service ? policyOf(input.document, service->id, arn.substr(name + kName.size()), false)
                : nullptr;
    return policy != nullptr &&
                   policy->as<doc::ScalingPolicy>()->policyType == doc::ScalingPolicyType::step
               ? policy
               : nullptr;
}

Planned registerScalableTarget(const CallInput& input)
{
    const auto found = serviceNamed(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    if (const Json* state = input.with.find("SuspendedState"); state && !state->isNull())
        return unsupported("SuspendedState of scalable targets");
    const doc::Element& service = *std::get<const doc::Element*>(found);
    const auto& settings = *service.as<doc::Service>();
    const bool isNew = settings.maxCapacity == 0;
    int least = isNew ? -1 : settings.minCapacity, most = isNew ? -1 : settings.maxCapacity;
    for (const auto& [key, bound] : {std::pair("MinCapacity", &least), {"MaxCapacity", &most}})
        if (auto exception = readBound(input.with, key, *bound))
            return *std::move(exception);
    if (least < 0 || most < 0)
        return notValid(std::string(least < 0 ? "MinCapacity" : "MaxCapacity") +
                        " must be specified for a new scalable target.");
    if (least > most)
        return notValid("Minimum capacity cannot be greater than maximum capacity.");
    if (most == 0)
        return unsupported("a maximum capacity of 0");
    if (auto exception = isNew ? objectionToOneMore(input, Quota::scalableTargets) : std::nullopt)
        return *std::move(exception);
    CallDraft draft(input.document);
    draft.command(AskAgain{service.id, {"maxCapacity"}});
    draft.edit(doc::SetField{{service.id}, "minCapacity", std::int64_t{least}});
    draft.edit(doc::SetField{{service.id}, "maxCapacity", std::int64_t{most}});
    return std::move(draft).plan();
}

// Its policies and scheduled actions go with it.
Planned deregisterScalableTarget(const CallInput& input)
{
    const auto found = targetNamed(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const doc::Element& service = *std::get<const doc::Element*>(found);
    CallDraft draft(input.document);
    for (const auto& link : input.document.links())
        if (link->kind == "scales" && link->to == service.id)
            draft.edit(doc::RemoveElements{{link->from}});
    draft.edit(doc::SetField{{service.id}, "minCapacity", std::int64_t{0}});
    draft.edit(doc::SetField{{service.id}, "maxCapacity", std::int64_t{0}});
    return std::move(draft).plan();
}

Planned putScalingPolicy(const CallInput& input)
{
    const auto found = targetNamed(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const doc::Element& service = *std::get<const doc::Element*>(found);
    const std::string name = textIn(input.with, "PolicyName");
    if (name.empty() || name.size() > 255)
        return notValid("PolicyName must be from 1 to 255 characters long.");
    const doc::Element* known = policyOf(input.document, service.id, name, false);
    doc::ScalingPolicy policy;
    std::string type = textIn(input.with, "PolicyType");
    if (type.empty())
        type = known != nullptr && known->as<doc::ScalingPolicy>()->policyType ==
                                       doc::ScalingPolicyType::targetTracking
                   ? "TargetTrackingScaling"
                   : "StepScaling";
    if (type == "PredictiveScaling")
        return unsupported("predictive scaling");
    if (type != "TargetTrackingScaling" && type != "StepScaling")
        return notValid("1 validation error detected: Value '" + plainLine(type) +
                        "' at 'policyType' failed to satisfy constraint: Member must satisfy enum "
                        "value set: [PredictiveScaling, StepScaling, TargetTrackingScaling]");
    if (auto exception =
            type == "StepScaling" ? setSteps(input.with, policy) : setTracking(input.with, policy))
        return *std::move(exception);
    if (known != nullptr && known->as<doc::ScalingPolicy>()->policyType != policy.policyType)
        return notValid("The type of a scaling policy cannot be changed.");
    return put(input, service, name, policy);
}

Planned deleteScalingPolicy(const CallInput& input)
{
    return remove(input, "PolicyName", "scaling policy", false);
}

Planned putScheduledAction(const CallInput& input)
{
    const auto found = targetNamed(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const doc::Element& service = *std::get<const doc::Element*>(found);
    const std::string name = textIn(input.with, "ScheduledActionName");
    if (name.empty() || name.size() > 255)
        return notValid("ScheduledActionName must be from 1 to 255 characters long.");
    const doc::Element* known = policyOf(input.document, service.id, name, true);
    doc::ScalingPolicy policy =
        known != nullptr ? *known->as<doc::ScalingPolicy>() : doc::ScalingPolicy{};
    if (auto exception = setScheduled(input.with, policy))
        return *std::move(exception);
    if (policy.minCapacity < 0 && policy.maxCapacity < 0)
        return notValid("MinCapacity or MaxCapacity must be specified in ScalableTargetAction.");
    return put(input, service, name, policy);
}

Planned deleteScheduledAction(const CallInput& input)
{
    return remove(input, "ScheduledActionName", "scheduled action", true);
}

} // namespace stowage::aws
