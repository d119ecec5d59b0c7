// SPDX-License-Identifier: MIT
#include "aws/deployment_input.h"

#include "aws/deployment_rules.h"
#include "base/text.h"
#include "kinds/compute/service.h"
#include "kinds/compute/service_strategy.h"
#include "kinds/network/target_group.h"

#include <algorithm>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

const Json* memberOf(const Json* json, std::string_view key)
{
    const Json* member = json != nullptr ? json->find(key) : nullptr;
    return member == nullptr || member->isNull() ? nullptr : member;
}

std::optional<AwsException> controllerObjection(const Json& with)
{
    const Json* controller = memberOf(&with, "deploymentController");
    const std::string type = controller != nullptr ? textIn(*controller, "type") : std::string();
    if (type.empty() || type == "ECS")
        return std::nullopt;
    const auto known = type == "CODE_DEPLOY" ? doc::DeploymentController::codeDeploy
                       : type == "EXTERNAL"  ? doc::DeploymentController::external
                                             : doc::DeploymentController::ecs;
    if (known == doc::DeploymentController::ecs)
        return invalidParameter("deploymentController.type must be one of [ECS, CODE_DEPLOY, "
                                "EXTERNAL].");
    return AwsException{"UnsupportedFeatureException",
                        "Stowage does not simulate the deployment controller " + type + ". " +
                            std::string(doc::controllerWords(known)) + "."};
}

bool isAdvanced(const Json& item)
{
    return memberOf(&item, "advancedConfiguration") != nullptr;
}

// What is wrong with advancedConfiguration in all items of loadBalancers together.
std::optional<AwsException> balancersObjection(const Json& with)
{
    const Json* balancers = memberOf(&with, "loadBalancers");
    if (balancers == nullptr || balancers->items() == nullptr)
        return std::nullopt;
    const auto& items = *balancers->items();
    const auto advanced = std::count_if(items.begin(), items.end(), isAdvanced);
    if (advanced == 0)
        return std::nullopt;
    if (static_cast<std::size_t>(advanced) < items.size())
        return invalidParameter("Either all or none of the provided loadBalancers must have "
                                "advancedConfiguration defined");
    return items.size() == 1 ? std::nullopt
                             : std::optional(unsupported("more than one load balancer with "
                                                         "advancedConfiguration"));
}

std::optional<AwsException> setAdvanced(const CallInput& input, const Json& item,
                                        const ElementId& service, CallDraft& draft)
{
    const Json& advanced = *memberOf(&item, "advancedConfiguration");
    const doc::Element* group =
        balancingNamed(input, "targetGroup", textIn(item, "targetGroupArn"));
    const std::string named = textIn(advanced, "alternateTargetGroupArn");
    const doc::Element* other = balancingNamed(input, "targetGroup", named);
    if (other == nullptr)
        return invalidParameter("Unable to describe target group " + plainLine(named) + ".");
    if (other->id == group->id)
        return invalidParameter("Duplicate targetGroupArn found: " + plainLine(named));
    if (other->parent != group->parent)
        return invalidParameter("The target group with targetGroupArn " + plainLine(named) +
                                " does not have an associated load balancer.");
    if (other->as<doc::TargetGroup>()->targetType != group->as<doc::TargetGroup>()->targetType)
        return invalidParameter("Both target groups must have the same target type.");
    if (auto exception = setRules(input.document, advanced, {service, group->parent}, draft))
        return exception;
    const doc::Document before = draft.document();
    for (const auto& link : before.linksFrom(service))
        if (link->kind == "alternate" && link->to != other->id)
            draft.edit(doc::RemoveLink{link->from, link->to, link->kind});
    const auto links = draft.document().linksFrom(service);
    if (std::none_of(links.begin(), links.end(),
                     [](const auto& link) { return link->kind == "alternate"; }))
        draft.edit(doc::AddLink{{service, other->id, "alternate"}});
    draft.edit(doc::SetField{{service}, "loadBalancerRoleArn", textIn(advanced, "roleArn")});
    return std::nullopt;
}

// Load balancers without advancedConfiguration leave nothing of what was there before.
void dropAlternate(const ElementId& service, CallDraft& draft)
{
    const doc::Document before = draft.document();
    for (const auto& link : before.linksFrom(service))
        if (link->kind == "alternate")
            draft.edit(doc::RemoveLink{link->from, link->to, link->kind});
    dropRules(service, draft);
}

std::optional<AwsException> needObjection(const doc::Document& document, const ElementId& id)
{
    const doc::Service& service = *document.find(id)->as<doc::Service>();
    if (service.strategy == doc::DeploymentStrategy::rolling)
        return std::nullopt;
    if (service.schedulingStrategy == doc::SchedulingStrategy::daemon)
        return unsupported("deployment strategies other than ROLLING of DAEMON services");
    std::size_t groups = 0;
    bool hasAlternate = false;
    for (const auto& link : document.linksFrom(id)) {
        groups += link->kind == "targets" ? 1 : 0;
        hasAlternate = hasAlternate || link->kind == "alternate";
    }
    if (groups > 0 && !hasAlternate)
        return invalidParameter("advancedConfiguration field is required for all loadBalancers "
                                "when using a non-ROLLING deployment strategy");
    return std::nullopt;
}
} // namespace

std::optional<AwsException> deploymentObjection(const Json& with)
{
    if (auto exception = controllerObjection(with))
        return exception;
    const Json* configuration = memberOf(&with, "deploymentConfiguration");
    if (configuration != nullptr && textIn(*configuration, "strategy") == "BLUE_GREEN" &&
        memberOf(configuration, "bakeTimeInMinutes") == nullptr)
        return invalidParameter("bakeTimeInMinutes is required when the deployment strategy is "
                                "BLUE_GREEN.");
    return balancersObjection(with);
}

std::optional<AwsException> setStrategy(const Json& with, doc::Props& props)
{
    const Json* configuration = memberOf(&with, "deploymentConfiguration");
    const Json* linear = memberOf(configuration, "linearConfiguration");
    const Json* canary = memberOf(configuration, "canaryConfiguration");
    const Json* alarms = memberOf(configuration, "alarms");
    const std::pair<std::string_view, const Json*> members[] = {
        {"strategy", memberOf(configuration, "strategy")},
        {"bakeTimeInMinutes", memberOf(configuration, "bakeTimeInMinutes")},
        {"stepPercent", memberOf(linear, "stepPercent")},
        {"stepBakeTimeInMinutes", memberOf(linear, "stepBakeTimeInMinutes")},
        {"canaryPercent", memberOf(canary, "canaryPercent")},
        {"canaryBakeTimeInMinutes", memberOf(canary, "canaryBakeTimeInMinutes")},
        {"deploymentAlarms", memberOf(alarms, "enable")},
        {"alarmRollback", memberOf(alarms, "rollback")},
    };
    for (const auto& [key, json] : members)
        if (auto exception = setRow(props, key, json))
            return exception;
    return std::nullopt;
}

std::optional<AwsException> setAlarms(const CallInput& input, const ElementId& service,
                                      CallDraft& draft)
{
    const Json* alarms = memberOf(memberOf(&input.with, "deploymentConfiguration"), "alarms");
    if (alarms == nullptr || memberOf(alarms, "alarmNames") == nullptr)
        return std::nullopt;
    std::vector<ElementId> wanted;
    for (const std::string& name : textsIn(*alarms, "alarmNames")) {
        const doc::Element* alarm = elementNamed(input, "alarm", name);
        if (alarm == nullptr)
            return invalidParameter("Unable to describe alarm " + plainLine(name) + ".");
        if (std::find(wanted.begin(), wanted.end(), alarm->id) == wanted.end())
            wanted.push_back(alarm->id);
    }
    const doc::Document before = draft.document();
    for (const auto& link : before.linksFrom(service))
        if (link->kind == "alarm" && std::erase(wanted, link->to) == 0)
            draft.edit(doc::RemoveLink{link->from, link->to, link->kind});
    for (const ElementId& id : wanted)
        draft.edit(doc::AddLink{{service, id, "alarm"}});
    return std::nullopt;
}

std::optional<AwsException> setAlternate(const CallInput& input, const ElementId& service,
                                         CallDraft& draft)
{
    const Json* balancers = memberOf(&input.with, "loadBalancers");
    if (balancers != nullptr && balancers->items() != nullptr) {
        const auto& items = *balancers->items();
        const auto item = std::find_if(items.begin(), items.end(), isAdvanced);
        if (item == items.end())
            dropAlternate(service, draft);
        else if (auto exception = setAdvanced(input, *item, service, draft))
            return exception;
    }
    return needObjection(draft.document(), service);
}

} // namespace stowage::aws
