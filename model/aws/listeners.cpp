// SPDX-License-Identifier: MIT
#include "aws/listeners.h"

#include "aws/balancing_limits.h"
#include "aws/rule_input.h"
#include "base/text.h"
#include "kinds/network/load_balancer.h"

#include <algorithm>

namespace stowage::aws {

using io::Json;

namespace {
bool forwardsTo(const doc::Element& balancer, const ElementId& group)
{
    const doc::LoadBalancer& props = *balancer.as<doc::LoadBalancer>();
    return std::any_of(props.listeners.begin(), props.listeners.end(),
                       [&](const doc::Listener& listener) {
                           return doc::forwardsTo(listener, group.text);
                       }) ||
           std::any_of(props.rules.begin(), props.rules.end(), [&](const doc::ListenerRule& rule) {
               return doc::forwardsTo(rule, group.text);
           });
}

std::int64_t weightOf(const Json& group)
{
    const Json* weight = group.find("Weight");
    return weight != nullptr && weight->integer() != nullptr ? *weight->integer() : 1;
}

// Those to which it forwards with a weight of 0, for deployments that shift traffic to them.
std::optional<AwsException> associateOthers(const CallInput& input, const doc::Element& balancer,
                                            CallDraft& draft)
{
    const Json* actions = input.with.find("DefaultActions");
    if (actions == nullptr || actions->items() == nullptr)
        return std::nullopt;
    for (const Json& action : *actions->items()) {
        const Json* forward = action.find("ForwardConfig");
        const Json* groups = forward != nullptr ? forward->find("TargetGroups") : nullptr;
        if (groups == nullptr || groups->items() == nullptr)
            continue;
        for (const Json& each : *groups->items()) {
            const std::string named = textIn(each, "TargetGroupArn");
            const doc::Element* group = balancingNamed(input, "targetGroup", named);
            if (group == nullptr)
                return AwsException{"TargetGroupNotFound",
                                    "Target groups '" + plainLine(named) + "' not found"};
            if (weightOf(each) != 0)
                continue;
            if (auto exception = associate(input.document, balancer, *group, draft))
                return exception;
        }
    }
    return std::nullopt;
}

// The only target group that the actions forward to with a weight beyond 0, by name or ARN.
Found<std::string> forwardedTo(const Json::Array& actions)
{
    std::string named;
    for (const Json& action : actions) {
        named = textIn(action, "TargetGroupArn");
        const Json* forward = action.find("ForwardConfig");
        const Json* groups = forward != nullptr ? forward->find("TargetGroups") : nullptr;
        if (groups == nullptr || groups->items() == nullptr)
            continue;
        int weighing = 0;
        for (const Json& group : *groups->items()) {
            if (weightOf(group) == 0 && groups->items()->size() > 1)
                continue;
            named = textIn(group, "TargetGroupArn");
            ++weighing;
        }
        if (weighing > 1)
            return unsupported("more than one target group of a listener");
    }
    if (named.empty())
        return validation("A target group ARN must be specified");
    return named;
}

std::optional<AwsException> setForward(const CallInput& input, const Json::Array& actions,
                                       const doc::Element& balancer, doc::Listener& listener,
                                       CallDraft& draft)
{
    const auto read = forwardedTo(actions);
    if (const auto* exception = std::get_if<AwsException>(&read))
        return *exception;
    const auto& named = std::get<std::string>(read);
    const doc::Element* group = balancingNamed(input, "targetGroup", named);
    if (group == nullptr)
        return AwsException{"TargetGroupNotFound",
                            "Target groups '" + plainLine(named) + "' not found"};
    if (auto exception = associate(input.document, balancer, *group, draft))
        return exception;
    if (auto exception = associateOthers(input, balancer, draft))
        return exception;
    listener.action = doc::RuleAction::forward;
    listener.targetGroup = group->id.text;
    return std::nullopt;
}
} // namespace

std::optional<AwsException> setDefaultActions(const CallInput& input, const doc::Element& balancer,
                                              doc::Listener& listener, CallDraft& draft)
{
    const Json* actions = input.with.find("DefaultActions");
    if (actions == nullptr || actions->items() == nullptr || actions->items()->empty())
        return validation("A default action must be specified");
    const auto isOf = [](std::string_view type) {
        return [type](const Json& each) { return textIn(each, "Type").starts_with(type); };
    };
    const Json::Array& all = *actions->items();
    if (std::any_of(all.begin(), all.end(), isOf("authenticate-")))
        return unsupported("listeners that authenticate before they act");
    if (std::all_of(all.begin(), all.end(), isOf("forward")))
        return setForward(input, all, balancer, listener, draft);
    if (all.size() > 1)
        return unsupported("more than one action of a listener");
    const auto answer = ownAnswerIn(all.back(), "defaultActions.1.member");
    if (const auto* exception = std::get_if<AwsException>(&answer))
        return *exception;
    const auto& own = std::get<OwnAnswer>(answer);
    listener.targetGroup.clear();
    listener.action = own.action;
    listener.statusCode = own.statusCode;
    listener.location = own.location;
    return std::nullopt;
}

NamedListener listenerNamed(const doc::Document& document, std::string_view named)
{
    const std::string_view last = lastOfArn(named);
    for (const auto& element : document.elements()) {
        const auto* balancer = element->as<doc::LoadBalancer>();
        for (std::size_t n = 0; balancer != nullptr && n < balancer->listeners.size(); ++n)
            if (element->name + ":" + numberText(std::int64_t{balancer->listeners[n].port}) == last)
                return {element.get(), n};
    }
    return {};
}

std::optional<AwsException> objectionToListener(const Json& with)
{
    if (auto exception =
            Constraints(with)
                .within("Port", {1, 65'535})
                .oneOf("Protocol", {"HTTP", "HTTPS", "TCP", "TLS", "UDP", "TCP_UDP", "GENEVE"})
                .broken())
        return exception;
    const std::string protocol = textIn(with, "Protocol");
    if (protocol == "HTTPS")
        return unsupported("HTTPS listeners");
    if (!protocol.empty() && protocol != "HTTP")
        return validation("Listener protocol '" + protocol + "' must be one of 'HTTPS, HTTP'");
    return std::nullopt;
}

std::optional<AwsException> associate(const doc::Document& document, const doc::Element& balancer,
                                      const doc::Element& group, CallDraft& draft)
{
    if (group.parent == balancer.id)
        return std::nullopt;
    const doc::Element* other = document.find(group.parent);
    if (other != nullptr && forwardsTo(*other, group.id))
        return AwsException{"TargetGroupAssociationLimit",
                            "The following target groups cannot be associated with more than one "
                            "load balancer: " +
                                group.name};
    draft.edit(doc::Reparent{{group.id}, balancer.id});
    return std::nullopt;
}

} // namespace stowage::aws
