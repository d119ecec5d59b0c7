// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/compute/service.h"
#include "kinds/network/load_balancer.h"
#include "kinds/network/target_group.h"
#include "kinds/outside/users.h"
#include "support/drawer.h"

namespace stowage::tests {

namespace {
doc::ListenerRule ruleAt(int priority, const std::vector<std::string>& groups, Dice& dice)
{
    doc::ListenerRule rule;
    rule.priority = priority;
    rule.paths = dice.of(std::vector<std::string>{"/api/*", "/*", "/old,/gone", "/*/orders"});
    if (dice.chance(20))
        rule.methods = "POST";
    if (dice.chance(20))
        rule.hosts = "*.example.com";
    if (dice.chance(25)) {
        rule.action = doc::RuleAction::fixedResponse;
        rule.statusCode = dice.of(std::vector<int>{200, 403, 404, 503});
    } else if (dice.chance(20)) {
        rule.action = doc::RuleAction::redirect;
        rule.statusCode = dice.of(std::vector<int>{301, 302});
        rule.location = "https://#{host}:443/#{path}?#{query}";
    } else if (!groups.empty()) {
        rule.targetGroup = dice.of(groups);
        rule.weight = dice.of(std::vector<int>{0, 1, 9});
        const std::string other = dice.of(groups);
        if (dice.chance(60) && other != rule.targetGroup) {
            rule.secondGroup = other;
            rule.secondWeight = dice.of(std::vector<int>{1, 3});
        }
    }
    return rule;
}

// One that forwards to a target group, and to its alternate with weight 0.
doc::ListenerRule ruleOfTwo(int port, int priority, const std::string& first,
                            const std::string& second)
{
    doc::ListenerRule rule;
    rule.port = port;
    rule.priority = priority;
    rule.targetGroup = first;
    rule.secondGroup = second;
    return rule;
}

std::string linkedBy(const doc::Document& document, const ElementId& from, std::string_view kind)
{
    for (const auto& link : document.linksFrom(from))
        if (link->kind == kind)
            return link->to.text;
    return {};
}
} // namespace

// Services with two target groups that name rules for their deployments.
void Drawer::drawDeploymentRules(std::uint64_t seed)
{
    Dice dice(seed, "deployment rules");
    int priority = 0;
    for (const ElementId& service : services_) {
        const std::string first = linkedBy(document_, service, "targets");
        const std::string second = linkedBy(document_, service, "alternate");
        if (first.empty() || second.empty() || !dice.chance(50))
            continue;
        const doc::Document before = document_;
        const ElementId parent = before.find(ElementId(first))->parent;
        const doc::Element* balancer = before.find(parent);
        if (balancer == nullptr || balancer->as<doc::LoadBalancer>()->listeners.empty())
            continue;
        doc::LoadBalancer changed = *balancer->as<doc::LoadBalancer>();
        const int port = changed.listeners.front().port;
        const auto name = [&](const char* portKey, const char* priorityKey,
                              const std::string& path) {
            changed.rules.push_back(ruleOfTwo(port, ++priority, first, second));
            changed.rules.back().paths = path;
            perform(doc::SetField{{service}, portKey, std::int64_t{port}});
            perform(doc::SetField{{service}, priorityKey, std::int64_t{priority}});
        };
        if (dice.chance(40))
            name("testListenerPort", "testRulePriority", "/x");
        name("productionListenerPort", "productionRulePriority",
             dice.of(std::vector<std::string>{"/*", "/api/*"}));
        const doc::Field& field = *doc::findField(balancer->kind().rows, "rules");
        perform(doc::SetField{{parent}, "rules", doc::valueOf(doc::Props(changed), field)});
    }
}

// Load balancers whose listeners have rules, and users that ask for more than /.
void Drawer::drawRules(std::uint64_t seed)
{
    Dice dice(seed, "rules");
    Dice defaults(seed, "default actions"); // their own, so that they change no other draw
    if (!dice.chance(40))
        return;
    const doc::Document::Elements elements = document_.elements();
    for (const auto& element : elements)
        if (element->is("users") && dice.chance(70)) {
            const auto set = [&](const char* key, const std::string& value) {
                perform(doc::SetField{{element->id}, key, value});
            };
            set("path", dice.of(std::vector<std::string>{"/api/orders", "/old", "/x"}));
            set("host", dice.of(std::vector<std::string>{"", "shop.example.com"}));
            set("method", dice.of(std::vector<std::string>{"GET", "POST"}));
        } else if (element->is("loadBalancer")) {
            std::vector<std::string> groups;
            for (const auto& each : elements)
                if (each->is("targetGroup") && each->parent == element->id)
                    groups.push_back(each->id.text);
            doc::LoadBalancer changed = *element->as<doc::LoadBalancer>();
            const int count = dice.between(1, 4);
            for (int n = 1; n <= count; ++n)
                changed.rules.push_back(ruleAt(n * 10, groups, dice));
            const auto set = [&](const char* key) {
                const doc::Field& field = *doc::findField(element->kind().rows, key);
                perform(
                    doc::SetField{{element->id}, key, doc::valueOf(doc::Props(changed), field)});
            };
            set("rules");
            if (defaults.chance(15) && !changed.listeners.empty()) {
                doc::Listener& own = changed.listeners.front();
                const bool redirects = defaults.chance(40);
                own.action = redirects ? doc::RuleAction::redirect : doc::RuleAction::fixedResponse;
                own.statusCode = redirects ? 301 : defaults.of(std::vector<int>{200, 404, 503});
                own.location = redirects ? "https://#{host}:443/#{path}?#{query}" : "";
                set("listeners");
            }
        }
}

} // namespace stowage::tests
