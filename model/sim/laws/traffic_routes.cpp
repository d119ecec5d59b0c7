// SPDX-License-Identifier: MIT
// Sources as they are drawn, and where each sends how much.
#include "sim/because.h"
#include "sim/laws/endings.h"
#include "sim/laws/faults.h"
#include "sim/laws/listener_rules.h"
#include "sim/laws/metrics.h"
#include "sim/laws/network.h"
#include "sim/laws/serving.h"
#include "sim/laws/stickiness.h"
#include "sim/laws/traffic.h"
#include "sim/laws/traffic_shift.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim::traffic {

namespace {
struct Route {
    Ix<Balancer> balancer;
    Ix<TargetGroup> group;
    bool listens = false;
    bool operator==(const Route&) const = default;
};

// Where a listener or a rule of it divides requests, the two parts go two ways.
struct Routes {
    Route first, second;
    const ListenerRuleNode* rule = nullptr; // null: the default action
    const ListenerNode* listener = nullptr; // null: none, or nothing gets through to it
};

const ListenerNode* listenerOf(const World& world, Ix<Source> at, Ix<Balancer> balancer)
{
    const SourceNode& node = *world.asked.sources[at.slot];
    for (const ListenerNode& listener : world.asked.balancers[balancer.slot]->listeners)
        if (listener.port == node.port)
            return &listener;
    return nullptr;
}

// Of the rule that is taken, or of the default one.
const Ruled& ruledOf(const ListenerRuleNode* rule, const ListenerNode& listener)
{
    return rule != nullptr ? rule->ruled : listener.ruled;
}

Routes routesOf(const World& world, Ix<Source> at)
{
    const SourceNode& node = *world.asked.sources[at.slot];
    Routes routes;
    Route& first = routes.first;
    first.balancer = rowOf<Balancer>(world, EntityKind::loadBalancer, node.balancer);
    const ListenerNode* listener = first.balancer ? listenerOf(world, at, first.balancer) : nullptr;
    first.listens = listener != nullptr;
    if (listener == nullptr || world.sources[at].blockFact != 0)
        return routes;
    routes.listener = listener;
    const auto group = [&](const ElementId& id) {
        return rowOf<TargetGroup>(world, EntityKind::targetGroup, id);
    };
    const ListenerRuleNode* rule = listener_rules::matching(world, at, first.balancer);
    routes.rule = rule;
    const Ruled& ruled = ruledOf(rule, *listener);
    if (traffic_shift::isRuled(world, ruled)) {
        first.group = group(ruled.first);
        routes.second = {first.balancer, group(ruled.second), true};
        return routes;
    }
    first.group = group(rule != nullptr ? rule->targetGroup : listener->targetGroup);
    if (rule != nullptr && !rule->secondGroup.text.empty())
        routes.second = {first.balancer, group(rule->secondGroup), true};
    return routes;
}

// What a source that turns elsewhere still has open is answered.
void withdraw(World& world, Ix<Source> at)
{
    SourceCounts& counts = world.sourceCounts[at.slot];
    const Ix<TargetGroup> group = world.sources[at].group;
    if (!group || counts.open == 0)
        return;
    std::vector<Ix<Target>> targets;
    std::vector<std::int64_t> open;
    for (auto each = world.targetGroups[group].firstTarget; each;
         each = world.targets[each].nextOfGroup) {
        targets.push_back(each);
        open.push_back(serving::laneOf(world, each).open);
    }
    const std::vector<std::int64_t> shares = balancing::apportioned(counts.open, open);
    for (std::size_t n = 0; n < targets.size(); ++n) {
        Lane& lane = world.lanes[targets[n].slot];
        lane.open -= shares[n];
        lane.level = std::max(0.0, lane.level - static_cast<double>(shares[n]));
    }
    count(counts, {}, counts.open);
}

void turnTo(World& world, Ix<Source> at, const Route& route)
{
    Source& source = world.sources[at];
    if (route == Route{source.balancer, source.group, source.listens})
        return;
    settleSource(world, at);
    if (route.group)
        settle(world, route.group);
    withdraw(world, at);
    if (route.group != source.group)
        stickiness::forget(world, at);
    for (const Ix<TargetGroup> group : {source.group, route.group})
        if (group)
            bookLook(world, group);
    for (const Ix<Balancer> balancer : {source.balancer, route.balancer})
        if (world.balancers.holds(balancer))
            metrics::balancerChanges(world, balancer);
    source.balancer = route.balancer;
    source.group = route.group;
    source.listens = route.listens;
    source.meter.since = world.now;
    world.mark(idOf(source));
}

// The part towards the second target group of its listener; a part that was stays.
void divide(World& world, Ix<Source> at, const Route& second)
{
    if (!world.sources[at].other && second.group) {
        Source part;
        part.number = world.sources[at].number;
        part.element = world.sources[at].element;
        part.isOther = true;
        part.other = at;
        part.meter.since = world.now;
        const Ix<Source> made = world.sources.add(part);
        putAt(world.sourceCounts, made.slot, SourceCounts{});
        world.sources[at].other = made;
    }
    const Ix<Source> other = world.sources[at].other;
    if (!other)
        return;
    turnTo(world, other, second);
    world.sources[other].name = world.sources[at].name;
    world.sources[other].port = world.sources[at].port;
    world.sources[other].blockFact = world.sources[at].blockFact;
}

void send(World& world, Ix<Source> at, std::int64_t rate)
{
    Source& source = world.sources[at];
    if (rate == source.meter.milliPerSecond)
        return;
    settleSource(world, at);
    source.meter.milliPerSecond = rate;
    world.mark(idOf(source));
    if (source.group)
        bookLook(world, source.group);
    else if (world.balancers.holds(source.balancer))
        metrics::balancerChanges(world, source.balancer);
}

// Of what a source sends, the part to the second target group of its listener or of a rule.
std::int64_t secondPart(const World& world, Ix<Source> at, std::int64_t sent)
{
    const Source& source = world.sources[at];
    if (!source.other || !world.sources[source.other].group)
        return 0;
    const ListenerNode* listener = listenerOf(world, at, source.balancer);
    if (listener == nullptr)
        return 0;
    const ListenerRuleNode* rule = listener_rules::matching(world, at, source.balancer);
    const Ruled& ruled = ruledOf(rule, *listener);
    return rule != nullptr && !traffic_shift::isRuled(world, ruled)
               ? listener_rules::secondPart(*rule, sent)
               : sent * traffic_shift::atSecond(world, ruled) / kWholeTraffic;
}

void sendAtRate(World& world, Ix<Source> at)
{
    Source& source = world.sources[at];
    const SourceNode& node = *world.asked.sources[at.slot];
    const bool sendsNone = node.balancer.text.empty() && !node.queue.text.empty();
    const InjectFault* fault = sendsNone ? nullptr : faults::hittingSource(world, at);
    const std::int64_t wanted = fault ? fault->milliRequestsPerSecond : node.milliRequestsPerSecond;
    const std::int64_t before = source.milliRequestsPerSecond;
    const std::int64_t sent = source.balancer ? wanted : 0; // else there is nobody to send to
    const std::int64_t second = secondPart(world, at, sent);
    send(world, at, sent - second);
    if (source.other)
        send(world, source.other, second);
    if (wanted != before) {
        source.milliRequestsPerSecond = wanted;
        world.tell({FactKind::trafficChanged, idOf(source), ruleNumber("traffic.change")},
                   {static_cast<std::uint64_t>(before), static_cast<std::uint64_t>(wanted)});
    }
    if (source.group)
        return;
    const Because because(world, source.blockFact != 0 ? source.blockFact : source.ruleFact);
    const std::uint16_t code = aloneCode(source);
    setFailing(world, at, sent == 0 || !isFailure(code) ? std::uint16_t{0} : code, true);
}

// What was sent until now met what held until now.
void lookAtWay(World& world, Ix<Source> at)
{
    const std::string obstacle = network::obstacleTo(world, at);
    if (obstacle.empty() == (world.sources[at].blockFact == 0))
        return;
    settleSource(world, at);
    if (const Ix<Source> other = world.sources[at].other)
        settleSource(world, other);
    network::tell(world, at, obstacle);
}
} // namespace

std::uint32_t createSource(World& world, const SourceNode& node)
{
    Source source;
    source.element = world.names.intern(node.id.text);
    source.name = world.names.intern(node.name);
    source.port = node.port;
    source.meter.since = world.now;
    const Ix<Source> at = world.sources.add(source);
    world.sources[at].number = world.nextNumber(EntityKind::source, at.slot);
    putAt(world.sourceCounts, at.slot, SourceCounts{});
    world.mark(idOf(world.sources[at]));
    return at.slot;
}

void changeSource(World& world, std::uint32_t slot, const SourceNode& before)
{
    Source& source = world.sources[Ix<Source>{slot}];
    const SourceNode& now = *world.asked.sources[slot];
    source.name = world.names.intern(now.name);
    source.port = now.port;
    world.mark(idOf(source));
    if (now.clients == before.clients)
        return;
    for (const Ix<Source> part : {Ix<Source>{slot}, source.other})
        if (part && world.sources[part].group)
            bookDealing(world, world.sources[part].group);
}

void removeSource(World& world, std::uint32_t slot)
{
    const Ix<Source> at{slot};
    turnTo(world, at, {});
    if (const Ix<Source> other = world.sources[at].other) {
        turnTo(world, other, {});
        world.sourceCounts[other.slot] = {};
        world.sources.remove(other);
    }
    world.gone(EntityKind::source, world.sources[at].number, world.sources[at].name);
    world.sourceCounts[slot] = {};
    world.sources.remove(at);
}

void route(World& world)
{
    for (auto at = world.sources.first(); at; at = world.sources.after(at)) {
        if (world.sources[at].isOther)
            continue;
        lookAtWay(world, at);
        const Routes routes = routesOf(world, at);
        if (routes.listener != nullptr)
            listener_rules::follow(world, at, routes.first.balancer, routes.rule, *routes.listener);
        else
            listener_rules::forget(world, at);
        turnTo(world, at, routes.first);
        divide(world, at, routes.second);
        sendAtRate(world, at);
    }
}

void reweigh(World& world)
{
    for (auto at = world.sources.first(); at; at = world.sources.after(at))
        if (!world.sources[at].isOther)
            sendAtRate(world, at);
}

void turnAwayFrom(World& world, Ix<TargetGroup> group)
{
    for (auto at = world.sources.first(); at; at = world.sources.after(at))
        if (world.sources[at].group == group)
            turnTo(world, at, {world.sources[at].balancer, {}, world.sources[at].listens});
}

} // namespace stowage::sim::traffic
