// SPDX-License-Identifier: MIT
#include "sim/laws/warm_pools.h"

#include "sim/because.h"
#include "sim/laws/balancer_health.h"
#include "sim/laws/capacity_providers.h"
#include "sim/laws/faults.h"
#include "sim/laws/hosts.h"
#include "sim/laws/lifecycle.h"
#include "sim/laws/scaling_activities.h"
#include "sim/laws/scaling_members.h"
#include "sim/laws/scaling_moves.h"
#include "sim/rules.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace stowage::sim::warm_pools {

namespace {
using auto_scaling_groups::Decider;
using auto_scaling_groups::membersOf;
using auto_scaling_groups::Reason;
using auto_scaling_groups::Victim;
using auto_scaling_groups::ZoneCount;
using auto_scaling_groups::zonesOf;

std::uint64_t word(std::int64_t number)
{
    return static_cast<std::uint64_t>(number);
}

WarmPoolNode nodeOf(const World& world, Ix<ScalingGroup> group)
{
    const auto& node = world.asked.autoScalingGroups[group.slot];
    return node && !world.autoScalingGroups[group].isDeleted ? node->warmPool : WarmPoolNode{};
}

bool isHeld(LifecycleState state)
{
    return isWarming(state) || isInPool(state);
}

// Stopped ones start only where there is capacity.
bool mayStart(const World& world, Ix<ScalingGroup> group, const Host& host)
{
    return !host.isAsleep || faults::lackOfCapacity(world, group, host.zone) == 0;
}

// The oldest one that is ready in the emptiest zone; of zones with more instances none is taken,
// for it would have to be balanced at once.
Ix<Host> readyIn(const World& world, Ix<ScalingGroup> group)
{
    const std::vector<ZoneCount> zones = zonesOf(world, group);
    std::int32_t fewest = INT32_MAX;
    for (const ZoneCount& zone : zones)
        if (zone.isEnabled)
            fewest = std::min(fewest, zone.living);
    for (const NameId name : auto_scaling_groups::launchOrder(world, zones)) {
        const auto zone = std::find_if(zones.begin(), zones.end(),
                                       [name](const ZoneCount& each) { return each.zone == name; });
        if (zone->living > fewest)
            break;
        for (Ix<Host> at = world.autoScalingGroups[group].firstHost; at;
             at = world.hosts[at].nextOfGroup) {
            const Host& host = world.hosts[at];
            if (host.zone == name && isInPool(host.membership.state) &&
                host.phase != HostPhase::gone && mayStart(world, group, host))
                return at;
        }
    }
    return {};
}

Duration startOf(const World& world, LifecycleState state)
{
    return state == LifecycleState::warmedStopped      ? world.timing.warmStart
           : state == LifecycleState::warmedHibernated ? world.timing.warmResume
                                                       : world.timing.warmJoin;
}

void take(World& world, Ix<Host> at, const Reason& reason)
{
    const Duration takes = startOf(world, world.hosts[at].membership.state);
    const Because because(world, auto_scaling_groups::beginTake(world, at, reason));
    const HostPhase phase = world.hosts[at].phase;
    if (phase == HostPhase::launching) // its agent registers then, which brings it on
        return hosts::wake(world, at, takes);
    if (phase != HostPhase::stopped)
        return lifecycle::bookStep(world, at);
    hosts::wake(world, at, takes);
    lifecycle::bookStep(world, at, takes);
}

// Zones by all that the group has there, those in the warm pool among them.
std::vector<NameId> fillOrder(const World& world, Ix<ScalingGroup> group)
{
    std::vector<ZoneCount> zones = zonesOf(world, group);
    for (const Ix<Host> at : membersOf(world, group)) {
        const Host& host = world.hosts[at];
        for (ZoneCount& zone : zones)
            zone.living += zone.zone == host.zone && isHeld(host.membership.state) ? 1 : 0;
    }
    return auto_scaling_groups::launchOrder(world, zones);
}

void fill(World& world, Ix<ScalingGroup> group, std::int32_t held, std::int32_t size)
{
    if (world.autoScalingGroups[group].mayFillAt > world.now)
        return auto_scaling_groups::bookLook(world, group,
                                             world.autoScalingGroups[group].mayFillAt);
    std::vector<NameId> without;
    const Reason reason{ScalingStep::difference, held, size, 0, PoolWay::into};
    while (held < size) {
        std::vector<NameId> order = fillOrder(world, group);
        std::erase_if(order, [&](NameId zone) {
            return std::find(without.begin(), without.end(), zone) != without.end();
        });
        if (order.empty())
            break;
        if (auto_scaling_groups::launchOne(world, group, order.front(), reason))
            ++held;
        else
            without.push_back(order.front());
    }
    ScalingGroup& row = world.autoScalingGroups[group];
    row.failedFills = held < size ? row.failedFills + 1 : 0;
    if (held == size)
        return;
    row.mayFillAt = world.now + auto_scaling_groups::launchRetry(world, row.failedFills);
    auto_scaling_groups::bookLook(world, group, row.mayFillAt);
}

// Those that are not ready yet first, the newest of them.
Ix<Host> surplusOf(const World& world, Ix<ScalingGroup> group)
{
    std::vector<Ix<Host>> members = membersOf(world, group);
    std::reverse(members.begin(), members.end());
    for (const bool isReady : {false, true})
        for (const Ix<Host> at : members) {
            const LifecycleState state = world.hosts[at].membership.state;
            if (isHeld(state) && isInPool(state) == isReady)
                return at;
        }
    return {};
}

void end(World& world, Ix<Host> at, std::int32_t from, std::int32_t to)
{
    auto_scaling_groups::terminateOne(world, {at, Decider::newest},
                                      {ScalingStep::poolShrinks, from, to, 0});
}

// An instance that is not as it should be is replaced.
void fail(World& world, Ix<Host> at, std::uint32_t fact)
{
    const Ix<ScalingGroup> group = world.hosts[at].membership.group;
    const std::int32_t held = heldBy(world, group);
    auto_scaling_groups::terminateOne(world, {at},
                                      {ScalingStep::healthCheck, held, held - 1, fact});
    auto_scaling_groups::bookLook(world, group, world.now);
}

void enter(World& world, Ix<Host> at)
{
    const Host& host = world.hosts[at];
    const Ix<ScalingGroup> group = host.membership.group;
    const bool hibernates = nodeOf(world, group).state == WarmPoolState::hibernated;
    auto_scaling_groups::endEntry(world, at,
                                  !host.isAsleep ? LifecycleState::warmedRunning
                                  : hibernates   ? LifecycleState::warmedHibernated
                                                 : LifecycleState::warmedStopped);
    auto_scaling_groups::bookLook(world, group, world.now);
}

void whenBuried(World& world, Ix<Host> at, const Fact& fact)
{
    const Membership& member = world.hosts[at].membership;
    const Ix<ScalingGroup> group = member.group;
    if (isWarming(member.state)) {
        lifecycle::forget(world, at);
        auto_scaling_groups::leave(world, at, fact.number);
        auto_scaling_groups::bookLook(world, group, world.now);
    } else if (member.state == LifecycleState::warmedTerminating) {
        lifecycle::hasDrained(world, at);
    } else if (member.state == LifecycleState::warmedTerminatingProceed) {
        auto_scaling_groups::leave(world, at, fact.number);
        auto_scaling_groups::bookLook(world, group, world.now);
    } else if (isInPool(member.state)) {
        fail(world, at, fact.number);
    } // else it waits for its hooks, machine or not
}
} // namespace

std::int32_t sizeOf(const World& world, Ix<ScalingGroup> group)
{
    const WarmPoolNode node = nodeOf(world, group);
    if (node.state == WarmPoolState::none)
        return 0;
    const ScalingGroup& row = world.autoScalingGroups[group];
    const std::int32_t prepared = node.prepared < 0 ? row.maxSize : node.prepared;
    return std::max({prepared - row.desired, std::int32_t{node.minSize}, 0});
}

std::int32_t heldBy(const World& world, Ix<ScalingGroup> group)
{
    std::int32_t held = 0;
    for (Ix<Host> at = world.autoScalingGroups[group].firstHost; at;
         at = world.hosts[at].nextOfGroup)
        held += isHeld(world.hosts[at].membership.state) ? 1 : 0;
    return held;
}

void change(World& world, Ix<ScalingGroup> group, const WarmPoolNode& before)
{
    const WarmPoolNode node = nodeOf(world, group);
    if (node == before)
        return;
    world.autoScalingGroups[group].mayFillAt = world.now;
    world.autoScalingGroups[group].failedFills = 0;
    world.tell(
        {FactKind::warmPoolChanged, idOf(world.autoScalingGroups[group]), ruleNumber("pool.size")},
        {static_cast<std::uint64_t>(node.state), word(sizeOf(world, group)),
         node.reuses ? 1U : 0U});
}

std::int32_t takeMissing(World& world, Ix<ScalingGroup> group, std::int32_t living)
{
    const ScalingGroup& row = world.autoScalingGroups[group];
    Reason reason{ScalingStep::difference, living, row.desired, row.lackFact, PoolWay::from};
    for (; living < row.desired; ++living) {
        const Ix<Host> ready = readyIn(world, group);
        if (!ready)
            break;
        const bool replaces = row.replacing > 0;
        reason.step = replaces ? ScalingStep::replacement : ScalingStep::difference;
        take(world, ready, reason);
        if (replaces)
            --world.autoScalingGroups[group].replacing;
    }
    return living;
}

bool takesBack(World& world, Ix<ScalingGroup> group, const Victim& victim, std::int32_t living)
{
    const Host& host = world.hosts[victim.host];
    if (!nodeOf(world, group).reuses || capacity_providers::of(world, group) ||
        host.membership.state != LifecycleState::inService || host.phase != HostPhase::up ||
        heldBy(world, group) >= sizeOf(world, group))
        return false;
    const ScalingGroup& row = world.autoScalingGroups[group];
    const std::uint32_t fact = auto_scaling_groups::beginReturn(
        world, victim,
        {ScalingStep::difference, living, row.desired, row.excessFact, PoolWay::back});
    const Because because(world, fact);
    if (!balancer_health::release(world, victim.host))
        lifecycle::bookStep(world, victim.host);
    return true;
}

void look(World& world, Ix<ScalingGroup> group)
{
    const std::int32_t size = sizeOf(world, group);
    for (const Ix<Host> at : membersOf(world, group))
        if (isHeld(world.hosts[at].membership.state) &&
            !auto_scaling_groups::isInZoneOf(world, group, world.hosts[at]))
            end(world, at, heldBy(world, group), size);
    std::int32_t held = heldBy(world, group);
    for (; held > size; --held)
        end(world, surplusOf(world, group), held, size);
    if (held < size)
        fill(world, group, held, size);
}

void settle(World& world, Ix<Host> at)
{
    const WarmPoolState wanted = nodeOf(world, world.hosts[at].membership.group).state;
    const bool stops = wanted == WarmPoolState::stopped || wanted == WarmPoolState::hibernated;
    if (stops && hosts::putToSleep(world, at))
        return; // until Amazon ECS has noticed
    enter(world, at);
}

void whenInstanceChanges(World& world, Ix<Host> at, const Fact& fact)
{
    const Host& host = world.hosts[at];
    const LifecycleState state = host.membership.state;
    const bool hasBooted = fact.kind == FactKind::instanceRegistered ||
                           fact.kind == FactKind::registrationRefused ||
                           fact.kind == FactKind::agentHeldBack;
    if (hasBooted) {
        if (state == LifecycleState::warmedPending && !host.membership.returns)
            lifecycle::hasCome(world, at);
        return;
    }
    if (host.phase == HostPhase::buried)
        return whenBuried(world, at, fact);
    if (fact.kind != FactKind::instanceStopNoticed || isTerminating(state))
        return;
    if (state == LifecycleState::warmedPendingProceed && host.isAsleep)
        return enter(world, at);
    if (!host.isAsleep) // somebody else stopped it
        fail(world, at, fact.number);
}

} // namespace stowage::sim::warm_pools
