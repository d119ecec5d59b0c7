// SPDX-License-Identifier: MIT
#include "sim/laws/traffic_shift.h"

#include "sim/adopt.h"
#include "sim/laws/traffic.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim::traffic_shift {

namespace {
Ix<Service> rulerOf(const World& world, const ListenerNode& listener)
{
    return listener.service.text.empty()
               ? Ix<Service>{}
               : rowOf<Service>(world, EntityKind::service, Subject(listener.service));
}

// Of a service, by the balancer that is drawn around its target groups; null: none forwards there.
const ListenerNode* listenerOf(const World& world, Ix<Service> service, bool isTest)
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
    for (const ListenerNode& each : node->listeners)
        if (each.service == asked->id && each.isTest == isTest)
            return &each;
    return nullptr;
}

bool hasAlternate(const ServiceNode& node)
{
    return node.targets.size() == 1 && !node.targets.front().alternate.text.empty();
}

bool forwardsToSecond(const ListenerNode& listener)
{
    return listener.targetGroup == listener.second;
}

void tell(World& world, Ix<Deployment> to, int before, int now, bool isTest)
{
    const Deployment& row = world.deployments[to];
    const bool isBack = row.stage != DeploymentStage::productionTrafficShift &&
                        row.stage != DeploymentStage::testTrafficShift;
    const RuleNumber rule = isBack   ? ruleNumber("deployment.rollback")
                            : isTest ? ruleNumber("deployment.testTraffic")
                                     : ruleNumber("deployment.weights");
    world.tell({FactKind::trafficShifted, idOf(row), rule, idOf(world.services[row.service])},
               {static_cast<std::uint64_t>(before), static_cast<std::uint64_t>(now),
                isTest ? 1ULL : 0ULL, static_cast<std::uint64_t>(row.shift.strategy),
                isBack ? 1ULL : 0ULL});
    traffic::reweigh(world);
}
} // namespace

const ElementId& groupOf(const World& world, Ix<Deployment> at, const ServiceTarget& wanted)
{
    const bool isOther = world.deployments[at].inAlternate && !wanted.alternate.text.empty();
    return isOther ? wanted.alternate : wanted.targetGroup;
}

bool isRuled(const World& world, const ListenerNode& listener)
{
    return static_cast<bool>(rulerOf(world, listener));
}

int atSecond(const World& world, const ListenerNode& listener)
{
    const Ix<Service> service = rulerOf(world, listener);
    if (!service)
        return forwardsToSecond(listener) ? kWholeTraffic : 0;
    const Service& row = world.services[service];
    return !listener.isTest ? row.atAlternate : row.testsAlternate ? kWholeTraffic : 0;
}

int shareOf(const World& world, Ix<Deployment> at)
{
    const Deployment& row = world.deployments[at];
    const int there = world.services[row.service].atAlternate;
    return row.inAlternate ? there : kWholeTraffic - there;
}

bool hasListener(const World& world, Ix<Service> service, bool isTest)
{
    return listenerOf(world, service, isTest) != nullptr;
}

void set(World& world, Ix<Deployment> to, int tenths)
{
    const Deployment& row = world.deployments[to];
    const int before = shareOf(world, to);
    if (before == tenths)
        return;
    world.services[row.service].atAlternate = row.inAlternate ? tenths : kWholeTraffic - tenths;
    if (hasListener(world, row.service, false))
        tell(world, to, before, tenths, false);
}

void setTest(World& world, Ix<Deployment> to)
{
    const Deployment& row = world.deployments[to];
    Service& service = world.services[row.service];
    if (service.testsAlternate == row.inAlternate || !hasListener(world, row.service, true))
        return;
    service.testsAlternate = row.inAlternate;
    tell(world, to, 0, kWholeTraffic, true);
}

void adopt(World& world, Ix<Service> service, const ServiceNode* before)
{
    const ServiceNode& now = *world.asked.services[service.slot];
    if (!hasAlternate(now))
        return;
    const bool isKept = before != nullptr && before->targets == now.targets;
    Service& row = world.services[service];
    const ListenerNode* listener = listenerOf(world, service, false);
    if (!isKept)
        row.atAlternate = listener != nullptr && forwardsToSecond(*listener) ? kWholeTraffic : 0;
    const ListenerNode* test = listenerOf(world, service, true);
    if (!isKept || before->testListenerPort != now.testListenerPort)
        row.testsAlternate = test != nullptr && forwardsToSecond(*test);
}

void whenListenersChange(World& world, const BalancerNode& before, const BalancerNode& now)
{
    for (const ListenerNode& listener : now.listeners) {
        const auto old =
            std::find_if(before.listeners.begin(), before.listeners.end(),
                         [&](const ListenerNode& each) { return each.port == listener.port; });
        const Ix<Service> service = rulerOf(world, listener);
        if (!service || (old != before.listeners.end() && old->targetGroup == listener.targetGroup))
            continue;
        Service& row = world.services[service];
        if (listener.isTest)
            row.testsAlternate = forwardsToSecond(listener);
        else
            row.atAlternate = forwardsToSecond(listener) ? kWholeTraffic : 0;
    }
}

} // namespace stowage::sim::traffic_shift
