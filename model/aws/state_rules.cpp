// SPDX-License-Identifier: MIT
// The rules of each listener, as DescribeRules lists them.
#include "aws/arns.h"
#include "aws/rule_input.h"
#include "aws/state_parts.h"
#include "base/text.h"
#include "sim/adopt.h"
#include "sim/laws/traffic_shift.h"

#include <utility>

namespace stowage::aws {

namespace {
using io::Json;
using sim::Ix;

std::string number(std::int64_t value)
{
    return numberText(value);
}

// Those whose group is there.
void appendGroup(const sim::World& world, const ElementId& group, int weight, Json& groups)
{
    const auto at = sim::rowOf<sim::TargetGroup>(world, EntityKind::targetGroup, Subject(group));
    if (!at)
        return;
    Json json = Json::object();
    json.set("TargetGroupArn", targetGroupArn(world, at));
    json.set("Weight", std::int64_t{weight});
    groups.append(std::move(json));
}

Json forwardJson(Json groups)
{
    Json action = Json::object();
    action.set("Type", "forward");
    if (groups.items()->size() == 1)
        action.set("TargetGroupArn", textIn(groups.items()->front(), "TargetGroupArn"));
    Json config = Json::object();
    config.set("TargetGroups", std::move(groups));
    action.set("ForwardConfig", std::move(config));
    return action;
}

// As deployments of a service have set its weights, in percent.
Json ruledJson(const sim::World& world, const sim::Ruled& rule)
{
    const int second = (sim::traffic_shift::atSecond(world, rule) + 5) / 10;
    Json groups = Json::array();
    appendGroup(world, rule.first, 100 - second, groups);
    appendGroup(world, rule.second, second, groups);
    return forwardJson(std::move(groups));
}

Json actionJson(const sim::World& world, const sim::ListenerRuleNode& rule)
{
    Json action = Json::object();
    if (rule.action == sim::RuleAction::redirect) {
        action.set("Type", "redirect");
        action.set("RedirectConfig", redirectJson(rule.location, rule.statusCode));
        return action;
    }
    if (rule.action == sim::RuleAction::fixedResponse) {
        Json config = Json::object();
        config.set("StatusCode", number(rule.statusCode));
        action.set("Type", "fixed-response");
        action.set("FixedResponseConfig", std::move(config));
        return action;
    }
    if (sim::traffic_shift::isRuled(world, rule.ruled))
        return ruledJson(world, rule.ruled);
    Json groups = Json::array();
    appendGroup(world, rule.targetGroup, rule.weight, groups);
    appendGroup(world, rule.secondGroup, rule.secondWeight, groups);
    return forwardJson(std::move(groups));
}

Json ruleJson(std::string arn, std::string priority, Json conditions, Json action)
{
    Json actions = Json::array();
    actions.append(std::move(action));
    Json json = Json::object();
    json.set("RuleArn", std::move(arn));
    json.set("IsDefault", priority == "default");
    json.set("Priority", std::move(priority));
    json.set("Conditions", std::move(conditions));
    json.set("Actions", std::move(actions));
    return json;
}

// What a listener does where no rule matches.
Json defaultJson(const sim::World& world, Ix<sim::Balancer> at, const sim::ListenerNode& listener)
{
    if (listener.action != sim::RuleAction::forward) {
        sim::ListenerRuleNode own;
        own.action = listener.action;
        own.statusCode = listener.statusCode;
        own.location = listener.location;
        return ruleJson(listenerRuleArn(world, at, listener.port), "default", Json::array(),
                        actionJson(world, own));
    }
    Json action;
    if (sim::traffic_shift::isRuled(world, listener.ruled)) {
        action = ruledJson(world, listener.ruled);
    } else {
        Json groups = Json::array();
        appendGroup(world, listener.targetGroup, 1, groups);
        action = forwardJson(std::move(groups));
    }
    return ruleJson(listenerRuleArn(world, at, listener.port), "default", Json::array(),
                    std::move(action));
}
} // namespace

Json listenerRulesJson(const Moment& moment)
{
    const sim::World& world = moment.world;
    Json listeners = Json::object();
    for (auto at = world.balancers.first(); at; at = world.balancers.after(at)) {
        const auto node = sim::askedOf(world.asked.balancers, at.slot);
        if (!node)
            continue;
        for (const sim::ListenerNode& listener : node->listeners) {
            Json rules = Json::array();
            for (const sim::ListenerRuleNode& rule : node->rules)
                if (rule.port == listener.port)
                    rules.append(ruleJson(ruleArn(world, at, rule.port, rule.priority),
                                          number(rule.priority), conditionsJson(rule.conditions),
                                          actionJson(world, rule)));
            rules.append(defaultJson(world, at, listener));
            listeners.set(std::string(world.text(world.balancers[at].name)) + ":" +
                              number(listener.port),
                          std::move(rules));
        }
    }
    return listeners;
}

} // namespace stowage::aws
