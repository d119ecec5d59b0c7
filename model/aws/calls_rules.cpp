// SPDX-License-Identifier: MIT
#include "aws/calls_rules.h"

#include "aws/arns.h"
#include "aws/balancing_limits.h"
#include "aws/call_draft.h"
#include "aws/deployment_rules.h"
#include "aws/listeners.h"
#include "aws/rule_input.h"
#include "base/text.h"
#include "kinds/network/load_balancer.h"
#include "sim/laws/traffic_shift.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace stowage::aws {

namespace {
using io::Json;

// Quotas for your Application Load Balancers, without the default rules.
constexpr std::size_t kMostRules = 100;
constexpr Constraints::Range kPriorities{1, 50'000};

// API RuleArn. A drawing knows a rule by its listener and its priority: "alb:80:10".
struct NamedRule {
    const doc::Element* balancer = nullptr;
    std::size_t place = 0;
    bool isDefault = false; // that of a listener
};

NamedRule ruleNamed(const doc::Document& document, const std::string& named)
{
    for (const auto& element : document.elements()) {
        const auto* balancer = element->as<doc::LoadBalancer>();
        if (balancer == nullptr)
            continue;
        for (std::size_t n = 0; n < balancer->rules.size(); ++n) {
            const doc::ListenerRule& rule = balancer->rules[n];
            if (named == element->name + ":" + numberText(std::int64_t{rule.port}) + ":" +
                             numberText(std::int64_t{rule.priority}) ||
                isRule(named, element->name, rule.port, rule.priority))
                return {element.get(), n, false};
        }
        for (const doc::Listener& listener : balancer->listeners)
            if (named == element->name + ":" + numberText(std::int64_t{listener.port}) ||
                isListenerRule(named, element->name, listener.port))
                return {element.get(), 0, true};
    }
    return {};
}

AwsException ruleNotFound()
{
    return {"RuleNotFound", "One or more rules not found"};
}

AwsException priorityInUse(int priority)
{
    return {"PriorityInUse",
            "Priority '" + numberText(std::int64_t{priority}) + "' is currently in use"};
}

AwsException notPermitted(const std::string& rule, std::string_view what)
{
    return {"OperationNotPermitted",
            "Default rule '" + plainLine(rule) + "' cannot be " + std::string(what)};
}

void setRules(CallDraft& draft, const doc::Element& balancer, const doc::LoadBalancer& changed)
{
    const doc::Field* field = doc::findField(balancer.kind().rows, "rules");
    draft.edit(doc::SetField{{balancer.id}, "rules", doc::valueOf(doc::Props(changed), *field)});
}

bool hasPriority(const doc::LoadBalancer& balancer, int port, int priority)
{
    return std::any_of(balancer.rules.begin(), balancer.rules.end(),
                       [=](const doc::ListenerRule& each) {
                           return each.port == port && each.priority == priority;
                       });
}

// Rule and priority of each item, in order.
using Priorities = std::vector<std::pair<std::size_t, int>>;

Found<Priorities> prioritiesIn(const CallInput& input, const doc::Element*& balancer)
{
    Priorities wanted;
    const Json* list = input.with.find("RulePriorities");
    if (list == nullptr || list->items() == nullptr || list->items()->empty())
        return validation("A rule priority must be specified");
    for (const Json& each : *list->items()) {
        const std::string named = textIn(each, "RuleArn");
        const NamedRule rule = ruleNamed(input.document, named);
        if (rule.balancer == nullptr)
            return ruleNotFound();
        if (rule.isDefault)
            return notPermitted(named, "given a priority");
        if (balancer != nullptr && balancer != rule.balancer)
            return validation("The rules must belong to the same load balancer");
        balancer = rule.balancer;
        if (auto exception = Constraints(each).within("Priority", kPriorities).broken())
            return *std::move(exception);
        const Json* priority = each.find("Priority");
        if (priority == nullptr || priority->integer() == nullptr)
            return validation("A rule priority must be specified");
        wanted.emplace_back(rule.place, static_cast<int>(*priority->integer()));
    }
    return wanted;
}
} // namespace

Planned createRule(const CallInput& input)
{
    const NamedListener listener = listenerNamed(input.document, textIn(input.with, "ListenerArn"));
    if (listener.balancer == nullptr)
        return AwsException{"ListenerNotFound", "One or more listeners not found"};
    if (auto exception = Constraints(input.with).within("Priority", kPriorities).broken())
        return *std::move(exception);
    const Json* priority = input.with.find("Priority");
    if (priority == nullptr || priority->integer() == nullptr)
        return validation("A rule priority must be specified");
    doc::LoadBalancer changed = *listener.balancer->as<doc::LoadBalancer>();
    doc::ListenerRule rule;
    rule.port = changed.listeners[listener.place].port;
    rule.priority = static_cast<int>(*priority->integer());
    CallDraft draft(input.document);
    if (auto exception = setConditions(input.with, rule))
        return *std::move(exception);
    if (auto exception = setActions(input, *listener.balancer, rule, draft))
        return *std::move(exception);
    if (hasPriority(changed, rule.port, rule.priority))
        return priorityInUse(rule.priority);
    if (changed.rules.size() >= kMostRules)
        return AwsException{"TooManyRules", "The maximum number of rules on load balancer " +
                                                listener.balancer->name + " has been reached"};
    changed.rules.push_back(std::move(rule));
    setRules(draft, *listener.balancer, changed);
    return std::move(draft).plan();
}

Planned modifyRule(const CallInput& input)
{
    const std::string named = textIn(input.with, "RuleArn");
    const NamedRule found = ruleNamed(input.document, named);
    if (found.balancer == nullptr)
        return ruleNotFound();
    if (found.isDefault)
        return notPermitted(named, "modified");
    doc::LoadBalancer changed = *found.balancer->as<doc::LoadBalancer>();
    doc::ListenerRule& rule = changed.rules[found.place];
    CallDraft draft(input.document);
    if (input.with.find("Conditions") != nullptr)
        if (auto exception = setConditions(input.with, rule))
            return *std::move(exception);
    if (input.with.find("Actions") != nullptr)
        if (auto exception = setActions(input, *found.balancer, rule, draft))
            return *std::move(exception);
    // Deployments of a service may have moved its weights since.
    if (input.with.find("Actions") != nullptr)
        draft.command(AskAgain{found.balancer->id,
                               {sim::traffic_shift::askedField({rule.port, rule.priority})}});
    setRules(draft, *found.balancer, changed);
    return std::move(draft).plan();
}

Planned deleteRule(const CallInput& input)
{
    const std::string named = textIn(input.with, "RuleArn");
    const NamedRule found = ruleNamed(input.document, named);
    if (found.balancer == nullptr)
        return ruleNotFound();
    if (found.isDefault)
        return notPermitted(named, "deleted");
    doc::LoadBalancer changed = *found.balancer->as<doc::LoadBalancer>();
    changed.rules.erase(changed.rules.begin() + static_cast<std::ptrdiff_t>(found.place));
    CallDraft draft(input.document);
    setRules(draft, *found.balancer, changed);
    return std::move(draft).plan();
}

// All of them change at once, so that two may change places.
Planned setRulePriorities(const CallInput& input)
{
    const doc::Element* balancer = nullptr;
    const auto read = prioritiesIn(input, balancer);
    if (const auto* exception = std::get_if<AwsException>(&read))
        return *exception;
    doc::LoadBalancer changed = *balancer->as<doc::LoadBalancer>();
    std::map<std::pair<int, int>, int> moved;
    for (const auto& [place, priority] : std::get<Priorities>(read)) {
        doc::ListenerRule& rule = changed.rules[place];
        moved[{rule.port, balancer->as<doc::LoadBalancer>()->rules[place].priority}] = priority;
        rule.priority = priority;
    }
    std::map<std::pair<int, int>, int> taken; // by port and priority
    for (const doc::ListenerRule& rule : changed.rules)
        if (++taken[{rule.port, rule.priority}] > 1)
            return priorityInUse(rule.priority);
    CallDraft draft(input.document);
    followRules(input.document, balancer->id, draft, [&moved](const sim::RuleKey& rule) {
        const auto at = moved.find({rule.port, rule.priority});
        return sim::RuleKey{rule.port, at == moved.end() ? rule.priority : at->second};
    });
    setRules(draft, *balancer, changed);
    return std::move(draft).plan();
}

} // namespace stowage::aws
