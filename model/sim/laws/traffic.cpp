// SPDX-License-Identifier: MIT
#include "sim/laws/traffic.h"

#include "sim/because.h"
#include "sim/laws/dealing.h"
#include "sim/laws/endings.h"
#include "sim/laws/faults.h"
#include "sim/laws/metrics.h"
#include "sim/laws/network.h"
#include "sim/laws/serving.h"
#include "sim/laws/stickiness.h"
#include "sim/laws/targets.h"
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace stowage::sim::traffic {

namespace {
constexpr std::uint16_t kUnavailable = 503;

// What the load balancer answers without a target; a connection that fails is no answer.
void countOwnAnswer(RequestCounts& counts, std::uint16_t code, bool isAction, std::int64_t requests)
{
    if (isAction)
        (code / 100 == 3 ? counts.redirects : counts.fixedResponses) += requests;
    if (code >= 500)
        counts.balancer5xx += requests;
    else if (code >= 400)
        counts.balancer4xx += requests;
    else if (code >= 300)
        counts.balancer3xx += requests;
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
    const std::uint16_t code = aloneCode(source);
    if (world.balancers.holds(source.balancer))
        countOwnAnswer(world.balancers[source.balancer].counts, code, source.answer == code, sent);
    count(counts, {code, true, {}}, sent);
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

void setFailing(World& world, Ix<Source> at, std::uint16_t code, bool byBalancer)
{
    Source& source = world.sources[at];
    if (source.failing == code)
        return;
    source.failing = code;
    const EntityId group = source.group ? idOf(world.targetGroups[source.group]) : EntityId{};
    const FactKind kind = code != 0 ? FactKind::requestsFailed : FactKind::requestsSucceeded;
    const bool isByRule = !source.group && code != 0 && code == source.answer;
    const RuleNumber rule = isByRule            ? ruleNumber("listener.answers")
                            : !byBalancer       ? ruleNumber("traffic.balance")
                            : code == 502       ? ruleNumber("traffic.refused")
                            : code == 504       ? ruleNumber("traffic.timeout")
                            : code == 503       ? ruleNumber("traffic.none")
                            : code == kTimedOut ? ruleNumber("network.clients")
                                                : ruleNumber("traffic.balance");
    world.tell({kind, idOf(source), rule, group}, {code, 0, byBalancer ? 1ULL : 0ULL});
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
    stickiness::leave(world, target);
    world.lanes[target.slot] = {};
    bookDealing(world, group);
}

void close(World& world, Ix<TargetGroup> group)
{
    settle(world, group);
    turnAwayFrom(world, group);
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
        reweigh(world);
    } else if (kind == FaultKind::failRequests) {
        for (auto at = world.targetGroups.first(); at; at = world.targetGroups.after(at))
            bookLook(world, at);
    }
}

} // namespace stowage::sim::traffic
