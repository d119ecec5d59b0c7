// SPDX-License-Identifier: MIT
#include "aws/deployment_input.h"

#include "aws/arns.h"
#include "base/text.h"
#include "kinds/compute/service.h"
#include "kinds/compute/service_strategy.h"
#include "kinds/network/load_balancer.h"
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

std::optional<AwsException> hooksObjection(const Json* configuration)
{
    const Json* hooks = memberOf(configuration, "lifecycleHooks");
    if (hooks == nullptr || hooks->items() == nullptr || hooks->items()->empty())
        return std::nullopt;
    return unsupported("lifecycle hooks of deployments: AWS would call a Lambda function or pause "
                       "at their stages, which pass by themselves here");
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

// A rule by its ARN; the drawing knows the default one of each listener by "alb:80" too, and
// another one by "alb:80:10".
struct NamedRule {
    const doc::Element* balancer = nullptr;
    int port = 0;
    bool isDefault = true;
};

NamedRule ruleNamed(const doc::Document& document, const std::string& named)
{
    for (const auto& element : document.elements())
        if (const auto* balancer = element->as<doc::LoadBalancer>())
            for (const doc::Listener& listener : balancer->listeners) {
                const std::string port = numberText(std::int64_t{listener.port});
                if (named == element->name + ":" + port ||
                    isListenerRule(named, element->name, listener.port))
                    return {element.get(), listener.port};
            }
    for (const auto& element : document.elements())
        if (const auto* balancer = element->as<doc::LoadBalancer>())
            for (const doc::ListenerRule& rule : balancer->rules)
                if (named == element->name + ":" + numberText(std::int64_t{rule.port}) + ":" +
                                 numberText(std::int64_t{rule.priority}) ||
                    isRule(named, element->name, rule.port, rule.priority))
                    return {element.get(), rule.port, false};
    return {};
}

// Troubleshooting Amazon ECS blue/green deployments.
std::optional<AwsException> ruleObjection(const doc::Document& document, const Json& advanced,
                                          std::string_view key, const ElementId& balancer)
{
    const std::string named = textIn(advanced, key);
    if (named.empty())
        return std::nullopt;
    if (named.find(":listener/") != std::string::npos)
        return invalidParameter(std::string(key) +
                                " has an invalid ARN format. Must be RuleArn for ALB or "
                                "ListenerArn for NLB. Got: " +
                                plainLine(named));
    const NamedRule rule = ruleNamed(document, named);
    if (rule.balancer == nullptr)
        return invalidParameter("Unable to describe rule " + plainLine(named) + ".");
    if (!rule.isDefault)
        return unsupported("a " + std::string(key) + " other than the default rule of a listener");
    if (rule.balancer->id != balancer)
        return invalidParameter("The rule " + plainLine(named) +
                                " is of another load balancer than the target group.");
    return std::nullopt;
}

// A service names no listener but the one for tests: that for production is the first other one
// that forwards to either of its target groups.
std::optional<AwsException> productionObjection(const doc::Document& document, const Json& advanced,
                                                const doc::Element& group,
                                                const doc::Element& other)
{
    const std::string named = textIn(advanced, "productionListenerRule");
    const doc::Element* balancer = document.find(group.parent);
    if (named.empty() || balancer == nullptr)
        return std::nullopt;
    const std::string tested = textIn(advanced, "testListenerRule");
    const int test = tested.empty() ? 0 : ruleNamed(document, tested).port;
    const auto& listeners = balancer->as<doc::LoadBalancer>()->listeners;
    const auto first =
        std::find_if(listeners.begin(), listeners.end(), [&](const doc::Listener& each) {
            return each.port != test &&
                   (doc::forwardsTo(each, group.id.text) || doc::forwardsTo(each, other.id.text));
        });
    if (first == listeners.end() || first->port == ruleNamed(document, named).port)
        return std::nullopt;
    return unsupported("a productionListenerRule other than " + balancer->name + ":" +
                       numberText(std::int64_t{first->port}) +
                       ", the first listener that forwards to one of the two target groups,");
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
    for (const std::string_view key : {"productionListenerRule", "testListenerRule"})
        if (auto exception = ruleObjection(input.document, advanced, key, group->parent))
            return exception;
    const std::string test = textIn(advanced, "testListenerRule");
    if (!test.empty() && test == textIn(advanced, "productionListenerRule"))
        return invalidParameter("The following rules cannot be used as both production and test "
                                "listener rules: " +
                                plainLine(test));
    if (auto exception = productionObjection(input.document, advanced, *group, *other))
        return exception;
    const doc::Document before = draft.document();
    for (const auto& link : before.linksFrom(service))
        if (link->kind == "alternate" && link->to != other->id)
            draft.edit(doc::RemoveLink{link->from, link->to, link->kind});
    const auto links = draft.document().linksFrom(service);
    if (std::none_of(links.begin(), links.end(),
                     [](const auto& link) { return link->kind == "alternate"; }))
        draft.edit(doc::AddLink{{service, other->id, "alternate"}});
    const int port = test.empty() ? 0 : ruleNamed(input.document, test).port;
    draft.edit(doc::SetField{{service}, "testListenerPort", std::int64_t{port}});
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
    if (before.find(service)->as<doc::Service>()->testListenerPort != 0)
        draft.edit(doc::SetField{{service}, "testListenerPort", std::int64_t{0}});
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
    if (auto exception = hooksObjection(configuration))
        return exception;
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
