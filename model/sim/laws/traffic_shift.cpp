// SPDX-License-Identifier: MIT
#include "sim/laws/traffic_shift.h"

#include "base/text.h"
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

// The listener as it was, which may have moved to another port; null: it is new.
const ListenerNode* formerOf(const BalancerNode& before, const ListenerNode& now)
{
    for (const ListenerNode& each : before.listeners)
        if (each.port == now.port)
            return &each;
    for (const ListenerNode& each : before.listeners)
        if (each.service == now.service && each.isTest == now.isTest)
            return &each;
    return nullptr;
}

void forwardAsDrawn(World& world, Ix<Service> service, const ListenerNode& listener, bool isTold)
{
    Service& row = world.services[service];
    const int tested = row.testsAlternate ? kWholeTraffic : 0;
    const int before = listener.isTest ? tested : row.atAlternate;
    const int now = forwardsToSecond(listener) ? kWholeTraffic : 0;
    if (before == now)
        return;
    if (listener.isTest)
        row.testsAlternate = now != 0;
    else
        row.atAlternate = now;
    const Ix<Deployment> newest = row.lastDeployment;
    if (!newest || !isTold)
        return;
    const bool isThere = world.deployments[newest].inAlternate;
    tell(world, newest,
         {isThere ? before : kWholeTraffic - before, isThere ? now : kWholeTraffic - now,
          listener.isTest},
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
    if (!hasListener(world, row.service, false))
        return;
    tell(world, to, {before, tenths, false}, turnOf(row));
    traffic::reweigh(world);
}

void setTest(World& world, Ix<Deployment> to)
{
    const Deployment& row = world.deployments[to];
    Service& service = world.services[row.service];
    if (service.testsAlternate == row.inAlternate || !hasListener(world, row.service, true))
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
    const ListenerNode* listener = listenerOf(world, service, false);
    row.atAlternate = listener != nullptr && forwardsToSecond(*listener) ? kWholeTraffic : 0;
    const ListenerNode* test = listenerOf(world, service, true);
    row.testsAlternate = test != nullptr && forwardsToSecond(*test);
}

std::string askedField(int port)
{
    return "listeners:" + numberText(std::int64_t{port});
}

void whenListenersChange(World& world, const BalancerNode& before, const BalancerNode& now)
{
    for (const ListenerNode& listener : now.listeners) {
        const Ix<Service> service = rulerOf(world, listener);
        if (!service)
            continue;
        const auto hasItsRole = [&listener](const ListenerNode& each) {
            return each.service == listener.service && each.isTest == listener.isTest;
        };
        const ListenerNode* former = formerOf(before, listener);
        const bool differs = former == nullptr || !hasItsRole(*former) ||
                             former->targetGroup != listener.targetGroup;
        if (!isAsked(world, now.id, askedField(listener.port), differs))
            continue;
        // One that takes test traffic from now on has taken none from anybody.
        const bool isNew = listener.isTest && std::none_of(before.listeners.begin(),
                                                           before.listeners.end(), hasItsRole);
        forwardAsDrawn(world, service, listener, hasAlternate(world, service) && !isNew);
    }
}

} // namespace stowage::sim::traffic_shift
