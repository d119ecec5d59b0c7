// SPDX-License-Identifier: MIT
#include "sim/laws/listener_rules.h"

#include "sim/laws/traffic.h"
#include "sim/rules.h"

namespace stowage::sim::listener_rules {

const ListenerRuleNode* matching(const World& world, Ix<Source> at, Ix<Balancer> balancer)
{
    const SourceNode& node = *world.asked.sources[at.slot];
    for (const ListenerRuleNode& rule : world.asked.balancers[balancer.slot]->rules)
        if (rule.port == node.port && meets(rule.conditions, node.asking))
            return &rule;
    return nullptr;
}

std::uint16_t answerOf(const ListenerRuleNode* rule, const ListenerNode& listener)
{
    const RuleAction action = rule == nullptr ? listener.action : rule->action;
    const int code = rule == nullptr ? listener.statusCode : rule->statusCode;
    return action == RuleAction::forward ? std::uint16_t{0} : static_cast<std::uint16_t>(code);
}

std::int64_t secondPart(const ListenerRuleNode& rule, std::int64_t requests)
{
    const std::int64_t whole = std::int64_t{rule.weight} + rule.secondWeight;
    return rule.secondGroup.text.empty() || whole == 0 ? 0 : requests * rule.secondWeight / whole;
}

void follow(World& world, Ix<Source> at, Ix<Balancer> balancer, const ListenerRuleNode* rule,
            const ListenerNode& listener)
{
    Source& source = world.sources[at];
    const std::int32_t priority = rule == nullptr ? 0 : rule->priority;
    const std::uint16_t answer = answerOf(rule, listener);
    if (priority == source.rulePriority && answer == source.answer)
        return;
    traffic::settleSource(world, at); // what was sent until now met what held until now
    source.rulePriority = priority;
    source.answer = answer;
    const auto action = rule == nullptr ? listener.action : rule->action;
    source.ruleFact =
        world.tell({FactKind::requestsRouted, idOf(source),
                    answer == 0       ? ruleNumber("listener.rules")
                    : rule == nullptr ? ruleNumber("listener.default")
                                      : ruleNumber("listener.answers"),
                    idOf(world.balancers[balancer])},
                   {static_cast<std::uint64_t>(source.port), static_cast<std::uint64_t>(priority),
                    static_cast<std::uint64_t>(action), answer});
}

void forget(World& world, Ix<Source> at)
{
    Source& source = world.sources[at];
    if (source.answer != 0)
        traffic::settleSource(world, at);
    source.rulePriority = 0;
    source.ruleFact = 0;
    source.answer = 0;
}

} // namespace stowage::sim::listener_rules
