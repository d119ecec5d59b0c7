// SPDX-License-Identifier: GPL-3.0-or-later
// What breaks the invariants of requests, targets, event rules and Auto Scaling groups.
#include "storm/damages.h"

namespace stowage::storm {

using namespace stowage::sim;

namespace {
void turnTooEarly(World& world)
{
    const Target& target = world.targets[world.targets.first()];
    for (const TargetState state : {TargetState::unhealthy, TargetState::healthy})
        world.tell({FactKind::targetHealthChanged, idOf(target)},
                   {static_cast<std::uint64_t>(state), 0, 0});
}

// One that no listener divides with.
void addPart(World& world)
{
    const Ix<Source> at = world.sources.first();
    Source part = world.sources[at];
    part.isOther = true;
    part.group = {};
    part.meter.milliPerSecond = 1'000;
    const Ix<Source> made = world.sources.add(part);
    world.sources[at].other = made;
    putAt(world.sourceCounts, made.slot, SourceCounts{});
}

void tellScaled(World& world, std::uint64_t from, std::uint64_t to)
{
    const ScalingPolicy& policy = world.scalingPolicies[world.scalingPolicies.first()];
    world.tell({FactKind::serviceScaled, idOf(policy), 0, idOf(world.services[policy.service])},
               {from, to, to, from, 0, 0, 1});
}

const Damage kDamages[] = {
    {39, "a request that never ends", [](World& w) { w.sourceCounts[0].sent += 1; }},
    {39, "a request that is taken back",
     [](World& w) {
         w.sourceCounts[0].sent -= 1;
         w.sourceCounts[0].ended[0].count -= 1;
     }},
    {40, "fewer requests than none", [](World& w) { w.lanes[w.targets.first().slot].open = -1; }},
    {40, "more requests than it takes",
     [](World& w) {
         Lane& lane = w.lanes[w.targets.first().slot];
         lane.open = lane.limit + 1;
     }},
    {41, "requests for a draining target",
     [](World& w) { w.targets[w.targets.first()].state = TargetState::draining; }},
    {41, "a request more for one that drains",
     [](World& w) {
         const Target& target = w.targets[w.targets.first()];
         w.tell({FactKind::targetHealthChanged, idOf(target)},
                {static_cast<std::uint64_t>(TargetState::draining), 0, 0});
     }},
    {42, "a turn after one probe", turnTooEarly},
    {43, "a healthy target without requests",
     [](World& w) { w.lanes[w.targets.first().slot].place = -1; }},
    {44, "a listener that is not heard",
     [](World& w) { w.sources[w.sources.first()].listens = false; }},
    {44, "more shares than there are",
     [](World& w) { w.lanes[w.targets.first().slot].share += 1; }},
    {44, "a request that nobody has", [](World& w) { w.lanes[w.targets.first().slot].owed += 1; }},
    {44, "weights that no deployment set",
     [](World& w) { w.services[w.services.first()].atAlternate = 300; }},
    {44, "a part that no weight gives", addPart},
    {44, "a rule that no listener has",
     [](World& w) { w.sources[w.sources.first()].rulePriority = 7; }},
    {45, "two turns at once", [](World& w) { w.lanes[w.targets.first().slot].arrived += 2; }},
    {47, "an answer that nobody gives",
     [](World& w) {
         w.sourceCounts[0].ended.push_back({304, true, 1});
         w.sourceCounts[0].sent += 1;
     }},
    {47, "a redirect of no rule",
     [](World& w) { w.balancers[w.balancers.first()].counts.redirects += 1; }},
    {47, "a machine that answers although it is gone",
     [](World& w) { w.hosts[w.targets[w.targets.first()].host].phase = HostPhase::gone; }},
    {49, "fewer desired than the minimum",
     [](World& w) { w.autoScalingGroups[w.autoScalingGroups.first()].desired = -1; }},
    {50, "a protected instance that is chosen",
     [](World& w) {
         const ScalingGroup& group = w.autoScalingGroups[w.autoScalingGroups.first()];
         w.tell({FactKind::scalingTerminationBegan, idOf(group), 0, idOf(w.hosts[group.firstHost])},
                {1, 1, 0, 0, static_cast<std::uint64_t>(ScalingStep::difference), 0});
     }},
    {51, "a member that has left",
     [](World& w) {
         const ScalingGroup& group = w.autoScalingGroups[w.autoScalingGroups.first()];
         w.hosts[group.firstHost].membership.state = LifecycleState::gone;
     }},
    {52, "a wait for no hook",
     [](World& w) {
         const ScalingGroup& group = w.autoScalingGroups[w.autoScalingGroups.first()];
         w.hosts[group.firstHost].membership.state = LifecycleState::terminatingWait;
     }},
    {52, "a hook that holds what is in service",
     [](World& w) {
         LifecycleAction action;
         action.host = w.autoScalingGroups[w.autoScalingGroups.first()].firstHost;
         w.lifecycleActions.add(action);
     }},
    {57, "a rule that is due too early",
     [](World& w) {
         EventRule& rule = w.eventRules[w.eventRules.first()];
         rule.nextAt = rule.nominal - seconds(1);
     }},
    {57, "an hour that is skipped",
     [](World& w) {
         constexpr std::uint64_t kHour = 3'600'000'000;
         const EntityId rule = idOf(w.eventRules[w.eventRules.first()]);
         for (const std::uint64_t hours : {1U, 3U})
             w.tell({FactKind::scheduleFired, rule}, {hours * kHour});
     }},
    {57, "an event on its way from no rule",
     [](World& w) {
         EventDelivery delivery;
         delivery.rule = {99};
         w.eventDeliveries.add(delivery);
     }},
    {58, "more tasks than the maximum", [](World& w) { tellScaled(w, 2, 99); }},
    {59, "two scale-ins at once",
     [](World& w) {
         tellScaled(w, 4, 3);
         tellScaled(w, 3, 2);
     }},
    {60, "an alarm that nobody looks at",
     [](World& w) { w.alarms[w.alarms.first()].state = AlarmState::alarm; }},
    {61, "a point before the one before it",
     [](World& w) {
         auto& points = w.series[w.metrics.first().slot];
         points.push_back({Time{} - seconds(60), {1, 1, 2, 1, 1}});
     }},
    {66, "clients that stick where nothing does",
     [](World& w) {
         w.bindings.push_back({w.sources.first(), w.targets.first(), 7, {}, 0});
     }},
    {48, "a target of a task that is no more",
     [](World& w) { w.tasks[w.targets[w.targets.first()].task].status = TaskStatus::stopped; }},
};
} // namespace

std::span<const Damage> trafficDamages()
{
    return kDamages;
}

} // namespace stowage::storm
