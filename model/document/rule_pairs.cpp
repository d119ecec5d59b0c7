// SPDX-License-Identifier: MIT
#include "document/rule_pairs.h"

#include <algorithm>

namespace stowage::doc {

namespace {
// Service, target group and alternate, as a rule may be of them.
class Pairing {
public:
    explicit Pairing(const sim::ServiceNode& service)
        : ruled_{service.id, service.targets.front().targetGroup, service.targets.front().alternate}
    {
    }

    // To either of the two and to nothing else.
    bool take(sim::ListenerNode& listener, bool isTest) const
    {
        if (!isFree(listener.ruled) || !isOne(listener.targetGroup))
            return false;
        listener.ruled = as(isTest, listener.targetGroup);
        return true;
    }

    bool take(sim::ListenerRuleNode& rule, bool isTest) const
    {
        const bool isAlone = rule.secondGroup.text.empty();
        if (!isFree(rule.ruled) || !isOne(rule.targetGroup) ||
            (!isAlone && !isOne(rule.secondGroup)))
            return false;
        const bool isSecondHeavier = !isAlone && rule.secondWeight > rule.weight;
        rule.ruled = as(isTest, isSecondHeavier ? rule.secondGroup : rule.targetGroup);
        return true;
    }

private:
    static bool isFree(const sim::Ruled& ruled) { return ruled.service.text.empty(); }

    bool isOne(const ElementId& group) const
    {
        return group == ruled_.first || group == ruled_.second;
    }

    sim::Ruled as(bool isTest, const ElementId& group) const
    {
        sim::Ruled ruled = ruled_;
        ruled.isTest = isTest;
        ruled.toSecond = group == ruled_.second;
        return ruled;
    }

    sim::Ruled ruled_;
};

void takeNamed(sim::BalancerNode& balancer, const sim::RuleKey& named, bool isTest,
               const Pairing& pairing)
{
    if (named.priority == 0) {
        for (sim::ListenerNode& listener : balancer.listeners)
            if (listener.port == named.port)
                pairing.take(listener, isTest);
        return;
    }
    for (sim::ListenerRuleNode& rule : balancer.rules)
        if (rule.port == named.port && rule.priority == named.priority)
            pairing.take(rule, isTest);
}
} // namespace

void pairRules(sim::Plan& plan, const sim::ServiceNode& service)
{
    const ElementId& group = service.targets.front().targetGroup;
    const auto node =
        std::find_if(plan.targetGroups.begin(), plan.targetGroups.end(),
                     [&](const sim::TargetGroupNode& each) { return each.id == group; });
    const auto balancer =
        std::find_if(plan.balancers.begin(), plan.balancers.end(),
                     [&](const sim::BalancerNode& each) { return each.id == node->balancer; });
    if (balancer == plan.balancers.end())
        return;
    const Pairing pairing(service);
    if (service.testRule.port != 0)
        takeNamed(*balancer, service.testRule, true, pairing);
    if (service.productionRule.port != 0)
        return takeNamed(*balancer, service.productionRule, false, pairing);
    const bool testsDefault = service.testRule.priority == 0;
    for (sim::ListenerNode& listener : balancer->listeners)
        if (!(testsDefault && listener.port == service.testRule.port) &&
            pairing.take(listener, false))
            return;
}

} // namespace stowage::doc
