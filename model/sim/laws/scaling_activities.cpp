// SPDX-License-Identifier: MIT
#include "sim/laws/scaling_activities.h"

#include "base/text.h"
#include "sim/because.h"
#include "sim/laws/balancer_health.h"
#include "sim/laws/faults.h"
#include "sim/laws/hosts.h"
#include "sim/laws/lifecycle.h"
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace stowage::sim::auto_scaling_groups {

namespace {
std::uint64_t word(std::int64_t number)
{
    return static_cast<std::uint64_t>(number);
}

template <class Enum> std::uint64_t wordOf(Enum value)
{
    return static_cast<std::uint64_t>(value);
}

RuleNumber launchRule(ScalingStep step)
{
    switch (step) {
    case ScalingStep::balance:
        return ruleNumber("group.balance");
    case ScalingStep::replacement:
        return ruleNumber("group.health");
    default:
        return ruleNumber("group.launch");
    }
}

RuleNumber terminationRule(ScalingStep step, Decider by)
{
    switch (step) {
    case ScalingStep::healthCheck:
        return ruleNumber("group.health");
    case ScalingStep::balancerCheck:
        return ruleNumber("group.balancerHealth");
    case ScalingStep::userRequest:
        return ruleNumber("group.terminate");
    case ScalingStep::poolShrinks:
        return ruleNumber("pool.size");
    default:
        return by == Decider::onlyOne ? ruleNumber("group.scaleIn") : ruleNumber("group.policies");
    }
}

// Its number; counted from 1.
std::uint32_t begin(World& world, Ix<ScalingGroup> group, const Reason& reason, bool launches)
{
    const ScalingGroup& row = world.autoScalingGroups[group];
    ScalingActivity activity;
    activity.group = group;
    activity.startedAt = world.now;
    activity.request = row.request;
    activity.from = reason.from;
    activity.to = reason.to;
    activity.launches = launches;
    activity.step = reason.step;
    activity.pool = reason.pool;
    world.activities.push_back(activity);
    return static_cast<std::uint32_t>(world.activities.size());
}

ScalingActivity& activityOf(World& world, std::uint32_t number)
{
    return world.activities[number - 1];
}

void end(World& world, std::uint32_t number, ScalingStatus status,
         ScalingFailure failure = ScalingFailure::none)
{
    if (number == 0)
        return;
    ScalingActivity& activity = activityOf(world, number);
    activity.status = status;
    activity.failure = failure;
    activity.endedAt = world.now;
}

void describe(World& world, std::uint32_t number, Ix<Host> at)
{
    const Host& host = world.hosts[at];
    world.hosts[at].membership.activity = number;
    activityOf(world, number).host = host.number;
    activityOf(world, number).zone = host.zone;
    activityOf(world, number).type = host.instanceType;
}

// Of the subnets of a zone the first one with the fewest instances.
const GroupSubnet* subnetIn(const World& world, Ix<ScalingGroup> group, std::string_view zone)
{
    const GroupSubnet* chosen = nullptr;
    std::int64_t fewest = 0;
    for (const GroupSubnet& subnet : world.asked.autoScalingGroups[group.slot]->subnets) {
        if (subnet.zone != zone)
            continue;
        std::int64_t count = 0;
        for (Ix<Host> at = world.autoScalingGroups[group].firstHost; at;
             at = world.hosts[at].nextOfGroup)
            count += world.asked.hosts[at.slot] && world.asked.hosts[at.slot]->subnet == subnet.id;
        if (chosen == nullptr || count < fewest) {
            chosen = &subnet;
            fewest = count;
        }
    }
    return chosen;
}

HostNode nodeFor(World& world, Ix<ScalingGroup> group, NameId zone)
{
    const AutoScalingGroupNode& asked = *world.asked.autoScalingGroups[group.slot];
    HostNode node = asked.launch;
    node.cluster = asked.cluster;
    node.name =
        asked.name + " " + numberText(std::int64_t{world.autoScalingGroups[group].launches} + 1);
    node.zone = world.text(zone);
    if (const GroupSubnet* subnet = subnetIn(world, group, node.zone)) {
        node.subnet = subnet->id;
        node.subnetName = subnet->name;
        node.vpcName = subnet->vpcName;
    }
    return node;
}

void fail(World& world, Ix<ScalingGroup> group, NameId zone, const Reason& reason,
          std::uint32_t fault)
{
    const std::uint32_t number = begin(world, group, reason, true);
    ScalingActivity& activity = activityOf(world, number);
    activity.zone = zone;
    activity.type =
        world.names.intern(world.asked.autoScalingGroups[group.slot]->launch.instanceType);
    end(world, number, ScalingStatus::failed, ScalingFailure::noCapacity);
    const Because because(world, fault);
    world.tell({FactKind::scalingLaunchFailed, idOf(world.autoScalingGroups[group]),
                ruleNumber("group.capacity")},
               {number, zone, wordOf(ScalingFailure::noCapacity)});
}

void admit(World& world, Ix<ScalingGroup> group, Ix<Host> at, const Reason& reason)
{
    ScalingGroup& row = world.autoScalingGroups[group];
    Membership& member = world.hosts[at].membership;
    const bool warms = reason.pool == PoolWay::into;
    member.state = warms ? LifecycleState::warmedPending : LifecycleState::pending;
    member.launchedAt = world.now;
    member.launchVersion = row.launchVersion;
    member.isProtected = !warms && world.asked.autoScalingGroups[group.slot]->protectsNewInstances;
    member.balances = reason.step == ScalingStep::balance;
    ++row.launches;
    linkLast(world.hosts, kOfScalingGroup, row.firstHost, row.lastHost, at);
}
} // namespace

bool launchOne(World& world, Ix<ScalingGroup> group, NameId zone, const Reason& reason)
{
    if (const std::uint32_t fault = faults::lackOfCapacity(world, group, zone)) {
        fail(world, group, zone, reason, fault);
        return false;
    }
    const Ix<Host> at = hosts::prepare(world, nodeFor(world, group, zone), group);
    const std::uint32_t number = begin(world, group, reason, true);
    admit(world, group, at, reason);
    describe(world, number, at);
    const bool warms = reason.pool == PoolWay::into;
    const Because because(world, reason.fact);
    const std::uint32_t fact = world.tell(
        {warms ? FactKind::warmPoolLaunchBegan : FactKind::scalingLaunchBegan,
         idOf(world.autoScalingGroups[group]),
         warms ? ruleNumber("pool.size") : launchRule(reason.step), idOf(world.hosts[at])},
        {number, word(reason.from), word(reason.to), zone, wordOf(reason.step)});
    const Because began(world, fact);
    hosts::start(world, at);
    return true;
}

void terminateOne(World& world, const Victim& victim, const Reason& reason)
{
    const Ix<Host> at = victim.host;
    const Ix<ScalingGroup> group = world.hosts[at].membership.group;
    end(world, world.hosts[at].membership.activity, ScalingStatus::cancelled);
    lifecycle::forget(world, at);
    const std::uint32_t number = begin(world, group, reason, false);
    Host& host = world.hosts[at];
    const bool isWarm = isWarmed(host.membership.state);
    host.membership.state =
        isWarm ? LifecycleState::warmedTerminating : LifecycleState::terminating;
    host.membership.balances = false;
    describe(world, number, at);
    if (isWarm)
        activityOf(world, number).pool = PoolWay::out;
    const Because because(world, reason.fact);
    const std::uint32_t fact =
        world.tell({FactKind::scalingTerminationBegan, idOf(world.autoScalingGroups[group]),
                    terminationRule(reason.step, victim.by), idOf(host)},
                   {number, word(reason.from), word(reason.to), host.zone, wordOf(reason.step),
                    wordOf(victim.by)});
    const Because began(world, fact);
    const bool drains = balancer_health::release(world, at);
    if (!drains || host.phase != HostPhase::up)
        lifecycle::hasDrained(world, at); // else once its connections have
}

void cameIntoService(World& world, Ix<Host> at)
{
    Membership& member = world.hosts[at].membership;
    member.state = LifecycleState::inService;
    member.inServiceAt = world.now;
    member.failedAt = kNever;
    member.failsAtBalancer = false;
    member.balances = false;
    const std::uint32_t number = std::exchange(member.activity, 0);
    end(world, number, ScalingStatus::successful);
    const Because because(
        world, world.tell({FactKind::scalingLaunched, idOf(world.autoScalingGroups[member.group]),
                           ruleNumber("group.inService"), idOf(world.hosts[at])},
                          {number}));
    balancer_health::attach(world, at);
}

void leave(World& world, Ix<Host> at, std::uint32_t fact)
{
    Membership& member = world.hosts[at].membership;
    ScalingGroup& row = world.autoScalingGroups[member.group];
    const bool wasPending = isPending(member.state) || (isWarming(member.state) && !member.returns);
    const std::uint32_t number = std::exchange(member.activity, 0);
    member.state = LifecycleState::gone;
    member.balances = false;
    unlink(world.hosts, kOfScalingGroup, row.firstHost, row.lastHost, at);
    const Because because(world, fact);
    if (wasPending) {
        end(world, number, ScalingStatus::failed, ScalingFailure::diedPending);
        world.tell({FactKind::scalingLaunchFailed, idOf(row), ruleNumber("group.health"),
                    idOf(world.hosts[at])},
                   {number, world.hosts[at].zone, wordOf(ScalingFailure::diedPending)});
        return;
    }
    end(world, number, ScalingStatus::successful);
    world.tell({FactKind::scalingTerminated, idOf(row), world.facts.fact(fact).rule,
                idOf(world.hosts[at])},
               {number});
}

std::uint32_t abandonLaunch(World& world, const LifecycleAction& action, HookEnd how)
{
    Host& host = world.hosts[action.host];
    const std::uint32_t number = std::exchange(host.membership.activity, 0);
    end(world, number, ScalingStatus::cancelled, ScalingFailure::abandoned);
    activityOf(world, number).abandoned = action.number;
    activityOf(world, number).abandonedBy = how;
    host.membership.state = isWarmed(host.membership.state) ? LifecycleState::warmedTerminating
                                                            : LifecycleState::terminating;
    host.membership.inServiceAt = kNever;
    host.membership.balances = false;
    return world.tell({FactKind::scalingLaunchFailed,
                       idOf(world.autoScalingGroups[host.membership.group]),
                       ruleNumber("group.abandon"), idOf(host)},
                      {number, host.zone, wordOf(ScalingFailure::abandoned)});
}

std::uint32_t beginMove(World& world, Ix<Host> at, const Reason& reason)
{
    Host& host = world.hosts[at];
    const Ix<ScalingGroup> group = host.membership.group;
    const bool isStandby =
        reason.step == ScalingStep::enterStandby || reason.step == ScalingStep::exitStandby;
    const bool comes =
        reason.step == ScalingStep::exitStandby || reason.step == ScalingStep::attach;
    const std::uint32_t number = begin(world, group, reason, comes);
    describe(world, number, at);
    return world.tell({FactKind::scalingMoveBegan, idOf(world.autoScalingGroups[group]),
                       isStandby ? ruleNumber("group.standby") : ruleNumber("group.detach"),
                       idOf(host)},
                      {number, word(reason.from), word(reason.to), wordOf(reason.step)});
}

void endMove(World& world, Ix<Host> at)
{
    Host& host = world.hosts[at];
    const std::uint32_t number = std::exchange(host.membership.activity, 0);
    const ScalingStep step = activityOf(world, number).step;
    end(world, number, ScalingStatus::successful);
    world.tell(
        {FactKind::scalingMoved, idOf(world.autoScalingGroups[host.membership.group]),
         step == ScalingStep::detach ? ruleNumber("group.detach") : ruleNumber("group.standby"),
         idOf(host)},
        {number, wordOf(step)});
}

std::uint32_t beginTake(World& world, Ix<Host> at, const Reason& reason)
{
    Host& host = world.hosts[at];
    const Ix<ScalingGroup> group = host.membership.group;
    const std::uint32_t number = begin(world, group, reason, true);
    describe(world, number, at);
    Membership& member = host.membership;
    member.state = LifecycleState::pending;
    member.inServiceAt = member.warmedAt = kNever;
    member.takenAt = world.now;
    member.isProtected = world.asked.autoScalingGroups[group.slot]->protectsNewInstances;
    const Because because(world, reason.fact);
    return world.tell({FactKind::warmPoolTaken, idOf(world.autoScalingGroups[group]),
                       ruleNumber("pool.first"), idOf(host)},
                      {number, word(reason.from), word(reason.to), host.zone, wordOf(reason.step)});
}

std::uint32_t beginReturn(World& world, const Victim& victim, const Reason& reason)
{
    Host& host = world.hosts[victim.host];
    const Ix<ScalingGroup> group = host.membership.group;
    const std::uint32_t number = begin(world, group, reason, false);
    describe(world, number, victim.host);
    Membership& member = host.membership;
    member.state = LifecycleState::warmedPending;
    member.returns = true;
    member.balances = false;
    member.failedAt = kNever;
    member.failsAtBalancer = false;
    const Because because(world, reason.fact);
    return world.tell({FactKind::warmPoolReturned, idOf(world.autoScalingGroups[group]),
                       ruleNumber("pool.reuse"), idOf(host)},
                      {number, word(reason.from), word(reason.to), host.zone, wordOf(reason.step),
                       wordOf(victim.by)});
}

void endEntry(World& world, Ix<Host> at, LifecycleState state)
{
    Host& host = world.hosts[at];
    Membership& member = host.membership;
    member.state = state;
    member.warmedAt = world.now;
    member.returns = false;
    const std::uint32_t number = std::exchange(member.activity, 0);
    end(world, number, ScalingStatus::successful);
    world.tell({FactKind::warmPoolEntered, idOf(world.autoScalingGroups[member.group]),
                ruleNumber("pool.states"), idOf(host)},
               {number, wordOf(state)});
}

void notePrevented(World& world, Ix<ScalingGroup> group, const Reason& reason)
{
    if (std::exchange(world.autoScalingGroups[group].saidProtected, true))
        return;
    const std::uint32_t number = begin(world, group, reason, false);
    end(world, number, ScalingStatus::cancelled, ScalingFailure::allProtected);
    const Because because(world, reason.fact);
    world.tell({FactKind::scaleInPrevented, idOf(world.autoScalingGroups[group]),
                ruleNumber("group.protected")},
               {number, word(reason.from), word(reason.to)});
}

} // namespace stowage::sim::auto_scaling_groups
