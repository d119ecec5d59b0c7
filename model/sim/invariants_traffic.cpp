// SPDX-License-Identifier: MIT
#include "sim/invariants_traffic.h"

#include "sim/adopt.h"
#include "sim/laws/containers.h"
#include "sim/laws/machines.h"
#include "sim/laws/traffic_shift.h"

#include <cmath>
#include <set>
#include <tuple>

namespace stowage::sim {

namespace {
constexpr std::int64_t kWhole = 1'000'000; // what the shares of a group add up to

// Only what a balancer itself may answer with: redirects of a rule are 301 or 302, and its fixed
// responses may be all others but 3XX.
bool mayBeAnswered(const Ended& ended)
{
    const bool balancers = ended.code >= 200 && ended.code < 600 &&
                           (ended.code / 100 != 3 || ended.code == 301 || ended.code == 302);
    return ended.code == kRefused || ended.code == kTimedOut ||
           (ended.byBalancer ? balancers : ended.code >= 200);
}

const ListenerNode* listenerOf(const World& world, const SourceNode& asked)
{
    const auto balancer = rowOf<Balancer>(world, EntityKind::loadBalancer, asked.balancer);
    if (balancer)
        for (const ListenerNode& listener : world.asked.balancers[balancer.slot]->listeners)
            if (listener.port == asked.port)
                return &listener;
    return nullptr;
}

// The first in the order of priorities.
const ListenerRuleNode* ruleOf(const World& world, const SourceNode& asked)
{
    const auto balancer = rowOf<Balancer>(world, EntityKind::loadBalancer, asked.balancer);
    const ListenerRuleNode* first = nullptr;
    if (balancer)
        for (const ListenerRuleNode& rule : world.asked.balancers[balancer.slot]->rules)
            if (rule.port == asked.port && meets(rule.conditions, asked.asking) &&
                (first == nullptr || rule.priority < first->priority))
                first = &rule;
    return first;
}

bool isServedByRule(const World& world, const Source& source, const ListenerRuleNode& rule)
{
    const auto named = [&](const ElementId& group) {
        return rowOf<TargetGroup>(world, EntityKind::targetGroup, group);
    };
    const bool isRuled = traffic_shift::isRuled(world, rule.ruled);
    const bool forwards = rule.action == RuleAction::forward;
    return source.listens && source.group == named(isRuled ? rule.ruled.first : rule.targetGroup) &&
           source.rulePriority == rule.priority &&
           source.answer == (forwards ? 0 : rule.statusCode) &&
           (source.other ? world.sources[source.other].group : Ix<TargetGroup>{}) ==
               named(isRuled ? rule.ruled.second : rule.secondGroup);
}

// The listener at a source's port decides which group serves it, or which two.
bool isServedAsDrawn(const World& world, Ix<Source> at)
{
    const Source& source = world.sources[at];
    const ListenerNode* listener = listenerOf(world, *world.asked.sources[at.slot]);
    const bool isOpen = listener != nullptr && source.blockFact == 0;
    if (const ListenerRuleNode* rule = ruleOf(world, *world.asked.sources[at.slot]);
        rule != nullptr && isOpen)
        return isServedByRule(world, source, *rule);
    const bool answers = isOpen && listener->action != RuleAction::forward;
    if (source.rulePriority != 0 || source.answer != (answers ? listener->statusCode : 0))
        return false;
    const auto named = [&](const ElementId& group) {
        return isOpen ? rowOf<TargetGroup>(world, EntityKind::targetGroup, group)
                      : Ix<TargetGroup>{};
    };
    const bool divides = isOpen && traffic_shift::isRuled(world, listener->ruled);
    const Ix<TargetGroup> first =
        listener == nullptr ? Ix<TargetGroup>{}
                            : named(divides ? listener->ruled.first : listener->targetGroup);
    const Ix<TargetGroup> second = divides ? named(listener->ruled.second) : Ix<TargetGroup>{};
    return source.listens == (listener != nullptr) && source.group == first &&
           (source.other ? world.sources[source.other].group : Ix<TargetGroup>{}) == second;
}

// The weights decide how much goes to the second of two groups.
bool isDividedAsWeighed(const World& world, Ix<Source> at)
{
    const Source& source = world.sources[at];
    const ListenerNode* listener = listenerOf(world, *world.asked.sources[at.slot]);
    if (!source.other)
        return true;
    const Source& other = world.sources[source.other];
    const std::int64_t all = source.meter.milliPerSecond + other.meter.milliPerSecond;
    if (!other.group || listener == nullptr)
        return other.meter.milliPerSecond == 0;
    const ListenerRuleNode* rule = ruleOf(world, *world.asked.sources[at.slot]);
    if (rule != nullptr && !traffic_shift::isRuled(world, rule->ruled)) {
        const std::int64_t whole = std::int64_t{rule->weight} + rule->secondWeight;
        const std::int64_t part = whole > 0 ? all * rule->secondWeight / whole : 0;
        return other.meter.milliPerSecond == part;
    }
    const Ruled& ruled = rule != nullptr ? rule->ruled : listener->ruled;
    return other.meter.milliPerSecond ==
           all * traffic_shift::atSecond(world, ruled) / kWholeTraffic;
}

bool mayBeAsked(const World& world, const Target& target)
{
    const bool healthy = world.targetGroups[target.group].healthy > 0;
    return target.state == (healthy ? TargetState::healthy : TargetState::unhealthy);
}

const Lane& laneOf(const World& world, Ix<Target> at)
{
    return world.lanes[at.slot];
}

// A machine that is gone is silent, a container that does not run refuses; who refuses makes the
// answer 502, who says nothing 504.
bool answersAsItMust(const World& world, const Target& target, const Lane& lane)
{
    if (target.blockFact != 0)
        return lane.conduct == Conduct::silent && lane.code == 504;
    const bool up = machines::isUp(world, machines::of(world, target));
    const bool runs =
        target.container && world.containers[target.container].status == ContainerStatus::running;
    if (!up || !runs)
        return lane.conduct == (up ? Conduct::refuses : Conduct::silent) &&
               lane.code == (up ? 502 : 504);
    switch (lane.conduct) {
    case Conduct::answers:
        return lane.code >= 200;
    case Conduct::refuses:
        return lane.code == 502;
    case Conduct::hangs:
        return lane.code == 504;
    case Conduct::silent:
        break;
    }
    return false;
}

void checkLane(const World& world, Ix<Target> at, Findings& findings)
{
    const Target& target = world.targets[at];
    const Lane& lane = laneOf(world, at);
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings.expect(belief, invariant, "Target", target.number, otherwise);
    };
    expect(lane.open >= 0, 40, "has fewer requests than none");
    expect(lane.open <= lane.limit, 40, "holds more requests than it can serve and queue");
    expect(std::isfinite(lane.level) && lane.level >= 0 && lane.share >= 0 && lane.arrived >= 0, 7,
           "counts what is no amount");
    const bool shut = target.state == TargetState::draining ||
                      target.state == TargetState::unused || target.state == TargetState::initial;
    expect(!shut || (lane.place < 0 && lane.station.perSecond <= 0), 41,
           "gets requests while it is draining, unused or initial");
    expect(lane.place < 0 || mayBeAsked(world, target), 43, "gets requests and should not");
    expect(lane.place >= 0 || !mayBeAsked(world, target), 43, "should get requests and does not");
    expect((lane.station.perSecond > 0) <= (lane.place >= 0), 43, "gets requests out of turn");
    if (lane.place >= 0)
        expect(answersAsItMust(world, target, lane), 47, "answers as nobody in its place does");
}

bool mayStick(const World& world, const Binding& binding)
{
    const Ix<TargetGroup> group = world.sources[binding.source].group;
    if (!group || !world.asked.targetGroups[group.slot]->sticky || binding.clients <= 0)
        return false;
    return !binding.target ||
           (world.targets.holds(binding.target) && world.targets[binding.target].group == group);
}

// With stickiness by a cookie of the application only its container can bind clients.
bool setsCookie(const World& world, Ix<Target> at, const std::string& cookie)
{
    const Ix<ContainerRun> run = world.targets[at].container;
    return cookie.empty() ||
           (run && containers::nodeOf(world, run).application.setsCookie == cookie);
}

bool anyIsAskedThatSets(const World& world, Ix<TargetGroup> group, const std::string& cookie)
{
    for (auto at = world.targetGroups[group].firstTarget; at; at = world.targets[at].nextOfGroup)
        if (laneOf(world, at).place >= 0 && setsCookie(world, at, cookie))
            return true;
    return false;
}

// Those that send often enough to a sticky group that can answer stick to a target that is asked.
bool mustStick(const World& world, Ix<Source> at, std::int64_t clients)
{
    const Source& source = world.sources[at];
    if (!source.group || world.dealings[source.group.slot].asked == 0)
        return false;
    const TargetGroupNode& node = *world.asked.targetGroups[source.group.slot];
    const std::int64_t rate = source.meter.milliPerSecond;
    return node.sticky && rate > 0 && clients * 1'000 <= node.stickySeconds * rate &&
           anyIsAskedThatSets(world, source.group, node.stickyCookie);
}

void checkClients(const World& world, Ix<Source> at, Findings& findings)
{
    const Source& source = world.sources[at];
    const auto& asked = askedOf(world.asked.sources, source.isOther ? source.other.slot : at.slot);
    if (!asked)
        return;
    const auto expect = [&](bool belief, const char* otherwise) {
        findings.expect(belief, 66, "Source", source.number, otherwise);
    };
    std::int64_t clients = 0, atAsked = 0;
    for (const Binding& each : world.bindings) {
        if (each.source != at)
            continue;
        expect(mayStick(world, each), "has clients that stick where nothing does");
        expect(!mayStick(world, each) || !each.target ||
                   setsCookie(world, each.target,
                              world.asked.targetGroups[source.group.slot]->stickyCookie),
               "has clients that stick without a cookie");
        clients += each.clients;
        if (each.target && world.targets.holds(each.target))
            atAsked += laneOf(world, each.target).place >= 0 ? each.clients : 0;
    }
    expect(clients == 0 || clients == asked->clients, "has lost clients or gained some");
    expect(!mustStick(world, at, asked->clients) || atAsked == asked->clients,
           "has clients that stick to nobody");
}

// What a load balancer says itself but for 5XX is an action of a listener or of a rule.
void checkAnswers(const Balancer& balancer, Findings& findings)
{
    const RequestCounts& counts = balancer.counts;
    const auto expect = [&](bool belief, const char* otherwise) {
        findings.expect(belief, 47, "Load balancer", balancer.number, otherwise);
    };
    expect(counts.redirects == counts.balancer3xx, "counts other redirects than answers of 3XX");
    expect(counts.fixedResponses >= counts.balancer4xx,
           "counts fewer fixed responses than answers of 4XX");
}
} // namespace

void checkSources(const World& world, Findings& findings)
{
    for (auto at = world.balancers.first(); at; at = world.balancers.after(at))
        checkAnswers(world.balancers[at], findings);
    for (auto at = world.sources.first(); at; at = world.sources.after(at)) {
        const SourceCounts& counts = world.sourceCounts[at.slot];
        const auto expect = [&](bool belief, int invariant, const char* otherwise) {
            findings.expect(belief, invariant, "Source", world.sources[at].number, otherwise);
        };
        std::int64_t ended = 0;
        for (const Ended& each : counts.ended) {
            ended += each.count;
            expect(each.count > 0, 39, "counts an ending of none");
            expect(mayBeAnswered(each), 47, "has an answer that neither side gives");
        }
        expect(counts.sent == ended + counts.open, 39, "has requests that ended twice or never");
        expect(counts.open >= 0, 39, "has less open than nothing");
        expect(world.sources[at].group || counts.open == 0, 39,
               "has requests open where nobody serves them");
        checkClients(world, at, findings);
        if (!world.sources[at].isOther && askedOf(world.asked.sources, at.slot)) {
            expect(isServedAsDrawn(world, at), 44, "is not served as its listener says");
            expect(isDividedAsWeighed(world, at), 44, "is not divided as its listener weighs");
        }
    }
}

void checkGroup(const World& world, Ix<TargetGroup> at, Findings& findings)
{
    const TargetGroup& group = world.targetGroups[at];
    const Dealing& dealing = world.dealings[at.slot];
    std::int64_t open = 0, sourcesOpen = 0, shares = 0, owed = 0;
    std::int32_t healthy = 0, registered = 0, asked = 0, strained = 0;
    std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::uint16_t>> once;
    for (auto each = group.firstTarget; each; each = world.targets[each].nextOfGroup) {
        const Target& target = world.targets[each];
        checkLane(world, each, findings);
        const bool byHand = !target.task;
        // By hand the same may be registered anew while it drains.
        if (!byHand || target.state != TargetState::draining)
            findings.expect(
                once.insert({target.task.slot, byHand ? target.host.slot : target.container.slot,
                             target.address, target.port})
                    .second,
                48, "Target", target.number, "is registered twice");
        findings.expect(byHand || (world.tasks.holds(target.task) &&
                                   world.tasks[target.task].status < TaskStatus::stopped),
                        48, "Target", target.number, "is registered for a task that is not alive");
        const Lane& lane = laneOf(world, each);
        open += lane.open;
        shares += lane.share;
        owed += lane.owed;
        healthy += target.state == TargetState::healthy ? 1 : 0;
        registered += target.state == TargetState::draining ? 0 : 1;
        asked += lane.place >= 0 ? 1 : 0;
        strained += lane.strained ? 1 : 0;
    }
    for (auto source = world.sources.first(); source; source = world.sources.after(source))
        if (world.sources[source].group == at)
            sourcesOpen += world.sourceCounts[source.slot].open;
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings.expect(belief, invariant, "Target group", group.number, otherwise);
    };
    expect(asked == 0 || shares == kWhole, 44, "deals another share than the whole");
    expect(owed == 0, 44, "owes its targets requests that nobody has");
    expect(open == sourcesOpen, 40, "has other requests open than its sources");
    expect(healthy == group.healthy && registered == group.registered, 7,
           "has counts that are not those of its targets");
    expect(asked == dealing.asked && strained == dealing.strained, 43,
           "deals to other targets than it says");
}

Findings brokenByTraffic(const World& world)
{
    Findings findings;
    checkSources(world, findings);
    for (auto at = world.targetGroups.first(); at; at = world.targetGroups.after(at))
        checkGroup(world, at, findings);
    return findings;
}

Findings brokenSince(const World& before, const World& now)
{
    Findings findings;
    for (auto at = now.sources.first(); at; at = now.sources.after(at)) {
        const std::uint32_t number = now.sources[at].number;
        if (before.slotOf(idOf(now.sources[at])) != at.slot)
            continue;
        findings.expect(before.sourceCounts[at.slot].sent <= now.sourceCounts[at.slot].sent, 39,
                        "Source", number, "has taken back requests");
        for (const Ended& was : before.sourceCounts[at.slot].ended)
            for (const Ended& is : now.sourceCounts[at.slot].ended)
                findings.expect(was.code != is.code || was.byBalancer != is.byBalancer ||
                                    was.count <= is.count,
                                39, "Source", number, "has endings that are undone");
    }
    for (auto at = now.targets.first(); at; at = now.targets.after(at)) {
        const Target& is = now.targets[at];
        if (before.slotOf(idOf(is)) != at.slot)
            continue;
        const TargetState was = before.targets[Ix<Target>{at.slot}].state;
        findings.expect(was != TargetState::draining || is.state == TargetState::draining, 41,
                        "Target", is.number, "does not drain any more");
        findings.expect(was != TargetState::draining ||
                            laneOf(before, at).arrived == laneOf(now, at).arrived,
                        41, "Target", is.number, "gets new requests while it drains");
    }
    return findings;
}

} // namespace stowage::sim
