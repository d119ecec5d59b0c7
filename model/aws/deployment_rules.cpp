// SPDX-License-Identifier: MIT
#include "aws/deployment_rules.h"

#include "aws/arns.h"
#include "base/text.h"
#include "kinds/compute/service.h"
#include "kinds/network/load_balancer.h"

#include <algorithm>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

// A rule by its ARN; the drawing knows the default one of each listener by "alb:80" too, and
// another one by "alb:80:10".
struct NamedRule {
    const doc::Element* balancer = nullptr;
    sim::RuleKey key;
    bool forwards = true;
};

NamedRule ruleNamed(const doc::Document& document, const std::string& named)
{
    const auto number = [](int value) { return numberText(std::int64_t{value}); };
    for (const auto& element : document.elements()) {
        const auto* balancer = element->as<doc::LoadBalancer>();
        if (balancer == nullptr)
            continue;
        for (const doc::Listener& each : balancer->listeners)
            if (named == element->name + ":" + number(each.port) ||
                isListenerRule(named, element->name, each.port))
                return {element.get(), {each.port, 0}, each.action == doc::RuleAction::forward};
        for (const doc::ListenerRule& each : balancer->rules)
            if (named == element->name + ":" + number(each.port) + ":" + number(each.priority) ||
                isRule(named, element->name, each.port, each.priority))
                return {element.get(),
                        {each.port, each.priority},
                        each.action == doc::RuleAction::forward};
    }
    return {};
}

// Troubleshooting Amazon ECS blue/green deployments.
std::optional<AwsException> ruleObjection(const doc::Document& document, const std::string& named,
                                          std::string_view key, const ElementId& balancer)
{
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
    if (rule.balancer->id != balancer)
        return invalidParameter("The rule " + plainLine(named) +
                                " is of another load balancer than the target group.");
    if (!rule.forwards)
        return invalidParameter("The rule " + plainLine(named) +
                                " does not forward; its action must be forward.");
    return std::nullopt;
}

// The fields of a service for one of its two rules.
struct Fields {
    std::string_view asked, port, priority;
};
constexpr Fields kProduction{"productionListenerRule", "productionListenerPort",
                             "productionRulePriority"};
constexpr Fields kTest{"testListenerRule", "testListenerPort", "testRulePriority"};

void setKey(const ElementId& service, const Fields& fields, const sim::RuleKey& rule,
            CallDraft& draft)
{
    draft.edit(doc::SetField{{service}, std::string(fields.port), std::int64_t{rule.port}});
    draft.edit(doc::SetField{{service}, std::string(fields.priority), std::int64_t{rule.priority}});
}

bool isBehind(const doc::Document& document, const ElementId& service, const ElementId& balancer)
{
    const auto links = document.linksFrom(service);
    return std::any_of(links.begin(), links.end(), [&](const auto& link) {
        const doc::Element* group = document.find(link->to);
        return link->kind == "targets" && group != nullptr && group->parent == balancer;
    });
}
} // namespace

std::optional<AwsException> setRules(const doc::Document& document, const Json& advanced,
                                     const RuledService& of, CallDraft& draft)
{
    for (const Fields& fields : {kProduction, kTest})
        if (auto exception =
                ruleObjection(document, textIn(advanced, fields.asked), fields.asked, of.balancer))
            return exception;
    const NamedRule production = ruleNamed(document, textIn(advanced, kProduction.asked));
    const std::string tested = textIn(advanced, kTest.asked);
    const NamedRule test = ruleNamed(document, tested);
    if (test.balancer != nullptr && test.key == production.key)
        return invalidParameter("The following rules cannot be used as both production and test "
                                "listener rules: " +
                                plainLine(tested));
    setKey(of.service, kProduction, production.key, draft);
    setKey(of.service, kTest, test.key, draft);
    return std::nullopt;
}

void dropRules(const ElementId& service, CallDraft& draft)
{
    const doc::Document before = draft.document();
    const doc::Service& props = *before.find(service)->as<doc::Service>();
    if (props.productionListenerPort != 0 || props.productionRulePriority != 0)
        setKey(service, kProduction, {}, draft);
    if (props.testListenerPort != 0 || props.testRulePriority != 0)
        setKey(service, kTest, {}, draft);
}

void followRules(const doc::Document& document, const ElementId& balancer, CallDraft& draft,
                 const std::function<sim::RuleKey(const sim::RuleKey&)>& moved)
{
    for (const auto& element : document.elements()) {
        const auto* service = element->as<doc::Service>();
        if (service == nullptr || !isBehind(document, element->id, balancer))
            continue;
        const std::pair<const Fields&, sim::RuleKey> named[] = {
            {kProduction, {service->productionListenerPort, service->productionRulePriority}},
            {kTest, {service->testListenerPort, service->testRulePriority}},
        };
        for (const auto& [fields, rule] : named)
            if (rule.port != 0 && moved(rule) != rule)
                setKey(element->id, fields, moved(rule), draft);
    }
}

} // namespace stowage::aws
