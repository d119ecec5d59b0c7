// SPDX-License-Identifier: MIT
#include "sim/laws/traffic_shift.h"

#include "base/text.h"
#include "sim/adopt.h"
#include "sim/laws/traffic.h"
#include "sim/rules.h"

#include <algorithm>
#include <vector>

namespace stowage::sim::traffic_shift {

namespace {
Ix<Service> rulerOf(const World& world, const Ruled& rule)
{
    return rule.service.text.empty()
               ? Ix<Service>{}
               : rowOf<Service>(world, EntityKind::service, Subject(rule.service));
}

// Of a service, by the balancer that is drawn around its target groups; null: none forwards there.
const Ruled* ruleOf(const World& world, Ix<Service> service, bool isTest)
{
    const auto& asked = world.asked.services[service.slot];
    if (!asked || asked->targets.size() != 1)
        return nullptr;
    const auto group =
        rowOf<TargetGroup>(world, EntityKind::targetGroup, asked->targets.front().targetGroup);
    const Ix<Balancer> balancer = group ? world.targetGroups[group].balancer : Ix<Balancer>{};
    const auto node = balancer ? askedOf(world.asked.balancers, balancer.slot) : nullptr;
    if (!node)
        return nullptr;
    const auto isIts = [&](const Ruled& each) {
        return each.service == asked->id && each.isTest == isTest;
    };
    for (const ListenerNode& each : node->listeners)
        if (isIts(each.ruled))
            return &each.ruled;
    for (const ListenerRuleNode& each : node->rules)
        if (isIts(each.ruled))
            return &each.ruled;
    return nullptr;
}

bool hasAlternate(const ServiceNode& node)
{
    return node.targets.size() == 1 && !node.targets.front().alternate.text.empty();
}

// As facts say it: by a step of a deployment, back to what served before, or as a call has set it.
enum class Turn : std::uint8_t { step, back, asSet };

Turn turnOf(const Deployment& row)
{
    const bool isStep = row.stage == DeploymentStage::productionTrafficShift ||
                        row.stage == DeploymentStage::testTrafficShift;
    return isStep ? Turn::step : Turn::back;
}

// Of the traffic of one of the two listeners, the tenths of a percent that go to a deployment.
struct Change {
    int before = 0, now = 0;
    bool isTest = false;
};

void tell(World& world, Ix<Deployment> to, const Change& change, Turn turn)
{
    const Deployment& row = world.deployments[to];
    const RuleNumber rule = turn == Turn::back    ? ruleNumber("deployment.rollback")
                            : turn == Turn::asSet ? ruleNumber("deployment.listenerSet")
                            : change.isTest       ? ruleNumber("deployment.testTraffic")
                                                  : ruleNumber("deployment.weights");
    world.tell({FactKind::trafficShifted, idOf(row), rule, idOf(world.services[row.service])},
               {static_cast<std::uint64_t>(change.before), static_cast<std::uint64_t>(change.now),
                change.isTest ? 1ULL : 0ULL, static_cast<std::uint64_t>(row.shift.strategy),
                static_cast<std::uint64_t>(turn)});
}

// A rule of a listener, its default one too, and where it stands.
struct Placed {
    RuleKey key;
    Ruled ruled;
};

std::vector<Placed> rulesOf(const BalancerNode& balancer)
{
    std::vector<Placed> rules;
    for (const ListenerNode& each : balancer.listeners)
        rules.push_back({{each.port, 0}, each.ruled});
    for (const ListenerRuleNode& each : balancer.rules)
        rules.push_back({{each.port, each.priority}, each.ruled});
    return rules;
}

bool hasRoleOf(const Ruled& one, const Ruled& other)
{
    return one.service == other.service && one.isTest == other.isTest;
}

// As it is drawn.
const ElementId& forwardsTo(const Ruled& rule)
{
    return rule.toSecond ? rule.second : rule.first;
}

// The rule as it was, which may have moved; null: it is new.
const Placed* formerOf(const std::vector<Placed>& before, const Placed& now)
{
    for (const Placed& each : before)
        if (each.key == now.key)
            return &each;
    for (const Placed& each : before)
        if (hasRoleOf(each.ruled, now.ruled))
            return &each;
    return nullptr;
}

void forwardAsDrawn(World& world, Ix<Service> service, const Ruled& rule, bool isTold)
{
    Service& row = world.services[service];
    const int tested = row.testsAlternate ? kWholeTraffic : 0;
    const int before = rule.isTest ? tested : row.atAlternate;
    const int now = rule.toSecond ? kWholeTraffic : 0;
    if (before == now)
        return;
    if (rule.isTest)
        row.testsAlternate = now != 0;
    else
        row.atAlternate = now;
    const Ix<Deployment> newest = row.lastDeployment;
    if (!newest || !isTold)
        return;
    const bool isThere = world.deployments[newest].inAlternate;
    tell(world, newest,
         {isThere ? before : kWholeTraffic - before, isThere ? now : kWholeTraffic - now,
          rule.isTest},
         Turn::asSet);
}
} // namespace

const ElementId& groupOf(const World& world, Ix<Deployment> at, const ServiceTarget& wanted)
{
    const bool isOther = world.deployments[at].inAlternate && !wanted.alternate.text.empty();
    return isOther ? wanted.alternate : wanted.targetGroup;
}

bool hasAlternate(const World& world, Ix<Service> service)
{
    const auto& asked = world.asked.services[service.slot];
    return asked && hasAlternate(*asked);
}

bool isRuled(const World& world, const Ruled& rule)
{
    return static_cast<bool>(rulerOf(world, rule));
}

int atSecond(const World& world, const Ruled& rule)
{
    const Ix<Service> service = rulerOf(world, rule);
    if (!service)
        return rule.toSecond ? kWholeTraffic : 0;
    const Service& row = world.services[service];
    return !rule.isTest ? row.atAlternate : row.testsAlternate ? kWholeTraffic : 0;
}

int shareOf(const World& world, Ix<Deployment> at)
{
    const Deployment& row = world.deployments[at];
    const int there = world.services[row.service].atAlternate;
    return row.inAlternate ? there : kWholeTraffic - there;
}

bool hasRule(const World& world, Ix<Service> service, bool isTest)
{
    return ruleOf(world, service, isTest) != nullptr;
}

void set(World& world, Ix<Deployment> to, int tenths)
{
    const Deployment& row = world.deployments[to];
    const int before = shareOf(world, to);
    if (before == tenths)
        return;
    world.services[row.service].atAlternate = row.inAlternate ? tenths : kWholeTraffic - tenths;
    if (!hasRule(world, row.service, false))
        return;
    tell(world, to, {before, tenths, false}, turnOf(row));
    traffic::reweigh(world);
}

void setTest(World& world, Ix<Deployment> to)
{
    const Deployment& row = world.deployments[to];
    Service& service = world.services[row.service];
    if (service.testsAlternate == row.inAlternate || !hasRule(world, row.service, true))
        return;
    service.testsAlternate = row.inAlternate;
    tell(world, to, {0, kWholeTraffic, true}, turnOf(row));
    traffic::reweigh(world);
}

void adopt(World& world, Ix<Service> service, const ServiceNode* before)
{
    const ServiceNode& now = *world.asked.services[service.slot];
    Service& row = world.services[service];
    if (!hasAlternate(now)) {
        row.atAlternate = 0;
        row.testsAlternate = false;
        return;
    }
    if (before != nullptr && before->targets == now.targets)
        return;
    const Ruled* rule = ruleOf(world, service, false);
    row.atAlternate = rule != nullptr && rule->toSecond ? kWholeTraffic : 0;
    const Ruled* test = ruleOf(world, service, true);
    row.testsAlternate = test != nullptr && test->toSecond;
}

std::string askedField(const RuleKey& rule)
{
    return "rules:" + numberText(std::int64_t{rule.port}) + ":" +
           numberText(std::int64_t{rule.priority});
}

void whenRulesChange(World& world, const BalancerNode& before, const BalancerNode& now)
{
    const std::vector<Placed> former = rulesOf(before);
    for (const Placed& rule : rulesOf(now)) {
        const Ix<Service> service = rulerOf(world, rule.ruled);
        if (!service)
            continue;
        const Placed* was = formerOf(former, rule);
        const bool differs = was == nullptr || !hasRoleOf(was->ruled, rule.ruled) ||
                             forwardsTo(was->ruled) != forwardsTo(rule.ruled);
        if (!isAsked(world, now.id, askedField(rule.key), differs))
            continue;
        // One that takes test traffic from now on has taken none from anybody.
        const bool isNew = rule.ruled.isTest &&
                           std::none_of(former.begin(), former.end(), [&rule](const Placed& each) {
                               return hasRoleOf(each.ruled, rule.ruled);
                           });
        forwardAsDrawn(world, service, rule.ruled, hasAlternate(world, service) && !isNew);
    }
}

} // namespace stowage::sim::traffic_shift
