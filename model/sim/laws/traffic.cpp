// SPDX-License-Identifier: MIT
#include "sim/laws/traffic.h"

#include "sim/because.h"
#include "sim/laws/dealing.h"
#include "sim/laws/endings.h"
#include "sim/laws/faults.h"
#include "sim/laws/metrics.h"
#include "sim/laws/network.h"
#include "sim/laws/serving.h"
#include "sim/laws/targets.h"
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace stowage::sim::traffic {

namespace {
constexpr std::uint16_t kUnavailable = 503;

struct Route {
    Ix<Balancer> balancer;
    Ix<TargetGroup> group;
    bool listens = false;
    bool operator==(const Route&) const = default;
};

Route routeOf(const World& world, Ix<Source> at)
{
    const SourceNode& node = *world.asked.sources[at.slot];
    Route route;
    route.balancer = rowOf<Balancer>(world, EntityKind::loadBalancer, node.balancer);
    if (!route.balancer)
        return route;
    for (const ListenerNode& listener : world.asked.balancers[route.balancer.slot]->listeners) {
        if (listener.port != node.port)
            continue;
        route.listens = true;
        if (world.sources[at].blockFact == 0)
            route.group = rowOf<TargetGroup>(world, EntityKind::targetGroup, listener.targetGroup);
        break;
    }
    return route;
}

// A source whose requests reach no group; they end where they arrive.
void settleAlone(World& world, Ix<Source> at)
{
    Source& source = world.sources[at];
    const std::int64_t sent = source.meter.read(world.now);
    if (sent == 0)
        return;
    SourceCounts& counts = world.sourceCounts[at.slot];
    counts.sent += sent;
    counts.open += sent;
    if (source.balancer && aloneCode(source) == kUnavailable)
        world.balancers[source.balancer].counts.balancer5xx += sent;
    count(counts, {aloneCode(source), true, {}}, sent);
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

void setFailing(World& world, Ix<Source> at, std::uint16_t code, bool byBalancer)
{
    Source& source = world.sources[at];
    if (source.failing == code)
        return;
    source.failing = code;
    const EntityId group = source.group ? idOf(world.targetGroups[source.group]) : EntityId{};
    const FactKind kind = code != 0 ? FactKind::requestsFailed : FactKind::requestsSucceeded;
    const RuleNumber rule = !byBalancer         ? ruleNumber("traffic.balance")
                            : code == 502       ? ruleNumber("traffic.refused")
                            : code == 504       ? ruleNumber("traffic.timeout")
                            : code == 503       ? ruleNumber("traffic.none")
                            : code == kTimedOut ? ruleNumber("network.clients")
                                                : ruleNumber("traffic.balance");
    world.tell({kind, idOf(source), rule, group}, {code, 0, byBalancer ? 1ULL : 0ULL});
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
    for (const Ix<TargetGroup> group : {source.group, route.group})
        if (group)
            bookLook(world, group);
    source.balancer = route.balancer;
    source.group = route.group;
    source.listens = route.listens;
    source.meter.since = world.now;
    world.mark(idOf(source));
}

void sendAtRate(World& world, Ix<Source> at)
{
    Source& source = world.sources[at];
    const SourceNode& node = *world.asked.sources[at.slot];
    const InjectFault* fault = faults::hittingSource(world, at);
    const std::int64_t wanted = fault ? fault->milliRequestsPerSecond : node.milliRequestsPerSecond;
    const std::int64_t before = source.milliRequestsPerSecond;
    const std::int64_t sent = source.balancer ? wanted : 0; // else there is nobody to send to
    if (sent != source.meter.milliPerSecond) {
        settleSource(world, at);
        source.meter.milliPerSecond = sent;
        if (source.group)
            bookLook(world, source.group);
    }
    if (wanted != before) {
        source.milliRequestsPerSecond = wanted;
        world.tell({FactKind::trafficChanged, idOf(source), ruleNumber("traffic.change")},
                   {static_cast<std::uint64_t>(before), static_cast<std::uint64_t>(wanted)});
    }
    if (source.group)
        return;
    const Because because(world, source.blockFact);
    setFailing(world, at, sent == 0 ? std::uint16_t{0} : aloneCode(source), true);
}

// What was sent until now met what held until now.
void lookAtWay(World& world, Ix<Source> at)
{
    const std::string obstacle = network::obstacleTo(world, at);
    if (obstacle.empty() == (world.sources[at].blockFact == 0))
        return;
    settleSource(world, at);
    network::tell(world, at, obstacle);
}

void tellFailures(World& world, Ix<TargetGroup> group)
{
    world.mark(idOf(world.targetGroups[group]));
    serving::Failing worst;
    std::uint32_t fact = 0;
    for (auto at = world.targetGroups[group].firstTarget; at; at = world.targets[at].nextOfGroup) {
        const serving::Failing here = serving::failingOf(serving::laneOf(world, at));
        if (here.perSecond > worst.perSecond) {
            worst = here;
            fact = serving::reasonOf(world, at);
        }
    }
    const bool none = dealing::of(world, group).asked == 0;
    const Because because(world, none || worst.code == 0 ? 0 : fact);
    for (auto at = world.sources.first(); at; at = world.sources.after(at)) {
        if (world.sources[at].group != group)
            continue;
        world.mark(idOf(world.sources[at]));
        const bool sends = world.sources[at].meter.milliPerSecond > 0;
        setFailing(world, at,
                   !sends ? std::uint16_t{0}
                   : none ? kUnavailable
                          : worst.code,
                   none || worst.byBalancer);
    }
}

// Of all its targets, or where they idle of those that do not rest.
void shareMachines(World& world, Ix<TargetGroup> group, bool idles)
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> machines;
    for (auto at = world.targetGroups[group].firstTarget; at; at = world.targets[at].nextOfGroup) {
        if (idles && serving::rests(serving::laneOf(world, at)))
            continue;
        if (const machines::Machine machine = machines::of(world, world.targets[at]))
            machines.emplace_back(machine.host.slot, machine.task.slot);
        else
            serving::shareNothing(world, at);
    }
    std::sort(machines.begin(), machines.end());
    machines.erase(std::unique(machines.begin(), machines.end()), machines.end());
    for (const auto& [host, task] : machines)
        serving::share(world, {{host}, {task}});
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

void changeSource(World& world, std::uint32_t slot, const SourceNode& /*before*/)
{
    Source& source = world.sources[Ix<Source>{slot}];
    source.name = world.names.intern(world.asked.sources[slot]->name);
    source.port = world.asked.sources[slot]->port;
    world.mark(idOf(source));
}

void removeSource(World& world, std::uint32_t slot)
{
    const Ix<Source> at{slot};
    turnTo(world, at, {});
    world.gone(EntityKind::source, world.sources[at].number, world.sources[at].name);
    world.sourceCounts[slot] = {};
    world.sources.remove(at);
}

void route(World& world)
{
    for (auto at = world.sources.first(); at; at = world.sources.after(at)) {
        lookAtWay(world, at);
        turnTo(world, at, routeOf(world, at));
        sendAtRate(world, at);
    }
}

void settle(World& world, Ix<TargetGroup> group)
{
    Dealing& deals = dealing::of(world, group);
    if (deals.settledAt == world.now)
        return;
    deals.settledAt = world.now;
    if (deals.quiet && world.skipsIdle)
        return;
    Endings endings(world, group);
    deals.quiet = endings.sources().empty();
    std::int64_t sent = 0;
    for (const Ix<Source> source : endings.sources()) {
        const std::int64_t more = world.sources[source].meter.read(world.now);
        world.sourceCounts[source.slot].sent += more;
        world.sourceCounts[source.slot].open += more;
        sent += more;
    }
    if (deals.asked == 0)
        endings.add({kUnavailable, true, {}}, sent);
    else
        deals.counts.requests += sent;
    const dealing::Split split(world, group, sent);
    for (auto at = world.targetGroups[group].firstTarget; at; at = world.targets[at].nextOfGroup) {
        serving::settle(world, at, split.at(serving::laneOf(world, at)), endings);
        deals.quiet = deals.quiet && serving::isIdle(serving::laneOf(world, at));
    }
    endings.flush();
}

void settleSource(World& world, Ix<Source> at)
{
    if (const Ix<TargetGroup> group = world.sources[at].group)
        settle(world, group);
    else
        settleAlone(world, at);
}

void bookLook(World& world, Ix<TargetGroup> group)
{
    bookDealing(world, group);
    world.dealings[group.slot].meets = true;
}

void bookDealing(World& world, Ix<TargetGroup> group)
{
    bookTelling(world, group);
    world.dealings[group.slot].anew = true;
    world.dealings[group.slot].quiet = false;
}

void bookTelling(World& world, Ix<TargetGroup> group)
{
    Dealing& deals = dealing::of(world, group);
    if (!deals.look)
        deals.look = world.book(world.now, AppointmentKind::loadChange, group.slot);
}

void look(World& world, Ix<TargetGroup> group)
{
    Dealing& deals = dealing::of(world, group);
    deals.look = {};
    const bool anew = std::exchange(deals.anew, false);
    if (!world.targetGroups.holds(group))
        return;
    metrics::groupChanges(world, group);
    if (!anew)
        return tellFailures(world, group);
    settle(world, group);
    dealing::deal(world, group);
    const bool idles = !std::exchange(deals.meets, false) && serving::isIdle(world, group);
    shareMachines(world, group, idles);
    tellFailures(world, group);
}

void cut(World& world, Ix<Target> target, std::uint16_t code)
{
    const Ix<TargetGroup> group = world.targets[target].group;
    settle(world, group);
    Lane& lane = serving::laneOf(world, target);
    lane.level = 0;
    if (lane.open == 0)
        return;
    Endings endings(world, group);
    endings.add({code, true, {}}, lane.open);
    lane.open = 0;
    const std::vector<std::int64_t> shares = endings.flush();
    const RuleNumber rule =
        code == 504 ? ruleNumber("traffic.timeout") : ruleNumber("traffic.refused");
    for (std::size_t n = 0; n < shares.size(); ++n)
        if (shares[n] > 0)
            world.tell({FactKind::requestsFailed, idOf(world.sources[endings.sources()[n]]), rule,
                        targets::bearerOf(world, world.targets[target])},
                       {code, static_cast<std::uint64_t>(shares[n]), 1});
}

void leave(World& world, Ix<Target> target)
{
    cut(world, target, serving::laneOf(world, target).conduct == Conduct::silent ? 504 : 502);
    Lane& lane = world.lanes[target.slot];
    const Ix<TargetGroup> group = world.targets[target].group;
    world.cancel(lane.next);
    if (lane.strained)
        serving::tellOverload(world, group, -1);
    dealing::passOnOwed(world, target);
    world.lanes[target.slot] = {};
    bookDealing(world, group);
}

void close(World& world, Ix<TargetGroup> group)
{
    settle(world, group);
    for (auto at = world.sources.first(); at; at = world.sources.after(at))
        if (world.sources[at].group == group)
            turnTo(world, at, {world.sources[at].balancer, {}, world.sources[at].listens});
    if (const Ix<Balancer> balancer = world.targetGroups[group].balancer)
        world.balancers[balancer].counts += world.dealings[group.slot].counts;
    world.cancel(world.dealings[group.slot].look);
    world.cancel(world.dealings[group.slot].growth);
    world.dealings[group.slot] = {};
}

void whenFaultsChange(World& world, const Fact& fact)
{
    const auto kind = static_cast<FaultKind>(world.facts.payload(fact.number).front());
    if (kind == FaultKind::traffic) {
        for (auto at = world.sources.first(); at; at = world.sources.after(at))
            sendAtRate(world, at);
    } else if (kind == FaultKind::failRequests) {
        for (auto at = world.targetGroups.first(); at; at = world.targetGroups.after(at))
            bookLook(world, at);
    }
}

} // namespace stowage::sim::traffic
