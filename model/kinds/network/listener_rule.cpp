// SPDX-License-Identifier: MIT
#include "kinds/network/listener_rule.h"

#include "base/text.h"
#include "kinds/network/listener_rule_checks.h"
#include "plan/address_block.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace stowage::doc {

namespace {
// Quotas for your Application Load Balancers.
constexpr std::size_t kMostValues = 5;

std::string titleOf(const ListenerRule& rule)
{
    return "The rule of port " + numberText(std::int64_t{rule.port}) + " with priority " +
           numberText(std::int64_t{rule.priority});
}

void checkConditions(const ListenerRule& rule, std::vector<Finding>& findings)
{
    const std::size_t values = conditionValuesOf(rule);
    if (values == 0)
        findings.push_back({Severity::error, "rules", titleOf(rule) + " has no condition.",
                            "Say which paths or hosts it is for, such as /api/*."});
    if (values > kMostValues)
        findings.push_back({Severity::error, "rules",
                            titleOf(rule) + " has more than 5 condition values.",
                            "Make two rules of it."});
    for (const std::string& each : valuesIn(rule.sources))
        if (!sim::addressBlock(each))
            findings.push_back({Severity::error, "rules",
                                titleOf(rule) + " names " + each + ", which is no CIDR block.",
                                "Write a block such as 203.0.113.0/24."});
}

void checkForward(const ListenerRule& rule, std::vector<Finding>& findings)
{
    if (rule.targetGroup.empty())
        findings.push_back({Severity::warning, "rules",
                            titleOf(rule) + " forwards to no target group; it answers 503.",
                            "Choose a target group for it."});
    if (rule.secondGroup.empty())
        return;
    if (rule.secondGroup == rule.targetGroup)
        findings.push_back({Severity::error, "rules",
                            titleOf(rule) + " forwards to one target group twice.",
                            "Choose another second target group, or none."});
    if (rule.weight + rule.secondWeight == 0)
        findings.push_back({Severity::error, "rules",
                            titleOf(rule) + " gives both target groups a weight of 0.",
                            "Raise one of the weights."});
}

} // namespace

std::vector<std::string> valuesIn(const std::string& list)
{
    std::vector<std::string> values;
    for (const std::string& each : split(list, ','))
        if (const std::string_view value = trimmed(each); !value.empty())
            values.emplace_back(value);
    return values;
}

std::size_t conditionValuesOf(const ListenerRule& rule)
{
    std::size_t count = 0;
    for (const std::string* list :
         {&rule.paths, &rule.hosts, &rule.methods, &rule.queries, &rule.sources})
        count += valuesIn(*list).size();
    return count;
}

bool forwardsTo(const ListenerRule& rule, const std::string& group)
{
    return rule.action == RuleAction::forward &&
           (rule.targetGroup == group || rule.secondGroup == group);
}

bool leadsBack(const std::string& location)
{
    // A query of its own is no way out of a loop.
    const std::string place = location.substr(0, location.find('?'));
    return place.empty() || place == kSameUrl.substr(0, kSameUrl.find('?'));
}

void checkOwnAnswer(const OwnAnswer& answer, std::vector<Finding>& findings)
{
    const int code = answer.statusCode;
    const auto refuse = [&](std::string_view words, std::string_view advice) {
        findings.push_back({Severity::error, answer.field, answer.title + std::string(words),
                            std::string(advice)});
    };
    if (answer.action == RuleAction::fixedResponse && code >= 300 && code < 400)
        refuse(" answers with a status code of 3XX.",
               "Choose a code of 2XX, 4XX or 5XX, or the action redirect.");
    if (answer.action != RuleAction::redirect)
        return;
    if (code != 301 && code != 302)
        refuse(" redirects with another status code than 301 or 302.",
               "Choose 301 (moved permanently) or 302 (found).");
    if (leadsBack(answer.location))
        refuse(" redirects to where the requests come from.",
               "Write where it leads, such as https://#{host}:443/#{path}?#{query}.");
}

void checkRules(const LoadBalancer& balancer, std::vector<Finding>& findings)
{
    std::set<std::pair<int, int>> taken;
    for (const ListenerRule& rule : balancer.rules) {
        const auto& listeners = balancer.listeners;
        if (std::none_of(listeners.begin(), listeners.end(),
                         [&](const Listener& each) { return each.port == rule.port; }))
            findings.push_back({Severity::warning, "rules",
                                titleOf(rule) + " is of no listener; no request meets it.",
                                "Add a listener with this port, or change the port here."});
        if (!taken.insert({rule.port, rule.priority}).second)
            findings.push_back({Severity::error, "rules",
                                "Two rules of port " + numberText(std::int64_t{rule.port}) +
                                    " have the priority " +
                                    numberText(std::int64_t{rule.priority}) + ".",
                                "Give each rule of a listener a priority of its own."});
        checkConditions(rule, findings);
        if (rule.action == RuleAction::forward)
            checkForward(rule, findings);
        else
            checkOwnAnswer({"rules", titleOf(rule), rule.action, rule.statusCode, rule.location},
                           findings);
    }
}

void lowerRules(const LoadBalancer& balancer, sim::BalancerNode& node)
{
    for (const ListenerRule& rule : balancer.rules) {
        sim::ListenerRuleNode made;
        made.port = rule.port;
        made.priority = rule.priority;
        made.conditions = {valuesIn(rule.paths), valuesIn(rule.hosts), valuesIn(rule.methods),
                           valuesIn(rule.queries), valuesIn(rule.sources)};
        made.action = static_cast<sim::RuleAction>(rule.action);
        if (rule.action == RuleAction::forward) {
            made.targetGroup = ElementId(rule.targetGroup);
            made.secondGroup = ElementId(rule.secondGroup);
            made.weight = rule.weight;
            made.secondWeight = rule.secondGroup.empty() ? 0 : rule.secondWeight;
        } else {
            made.statusCode = rule.statusCode;
            made.location = rule.action == RuleAction::redirect ? rule.location : std::string();
        }
        node.rules.push_back(std::move(made));
    }
    // Of two with one priority, which is an error, the one that is drawn first.
    std::stable_sort(node.rules.begin(), node.rules.end(), [](const auto& a, const auto& b) {
        return std::tie(a.port, a.priority) < std::tie(b.port, b.priority);
    });
}

} // namespace stowage::doc
