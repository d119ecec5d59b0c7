// SPDX-License-Identifier: MIT
#include "sim/laws/auto_scaling_groups.h"

#include "sim/because.h"
#include "sim/laws/balancer_health.h"
#include "sim/laws/group_scaling.h"
#include "sim/laws/lifecycle.h"
#include "sim/laws/scaling_activities.h"
#include "sim/laws/scaling_members.h"
#include "sim/laws/warm_pools.h"
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace stowage::sim::auto_scaling_groups {

namespace {
std::uint64_t word(std::int64_t number)
{
    return static_cast<std::uint64_t>(number);
}

void name(World& world, ScalingGroup& group, const AutoScalingGroupNode& node)
{
    group.name = world.names.intern(node.name);
    group.cluster = rowOf<Cluster>(world, EntityKind::cluster, node.cluster);
    for (const GroupSubnet& subnet : node.subnets)
        world.names.intern(subnet.zone);
}

// A maximum below the minimum is refused by AWS; the drawing says so, and the minimum holds.
void setSizes(World& world, Ix<ScalingGroup> at, const AutoScalingGroupNode& node,
              std::int32_t wanted, ScalingOrigin origin)
{
    ScalingGroup& group = world.autoScalingGroups[at];
    const std::int32_t from = group.desired;
    const std::pair before(group.minSize, group.maxSize);
    group.minSize = node.minSize;
    group.maxSize = std::max(node.minSize, node.maxSize);
    group.desired = std::clamp(wanted, group.minSize, group.maxSize);
    const bool isNew = origin == ScalingOrigin::created;
    if (!isNew && from == group.desired && before == std::pair(group.minSize, group.maxSize))
        return;
    const std::uint32_t fact =
        world.tell({isNew ? FactKind::scalingGroupCreated : FactKind::scalingGroupChanged,
                    idOf(group), ruleNumber("group.sizes")},
                   {word(from), word(group.desired), word(group.minSize), word(group.maxSize)});
    if (from == group.desired)
        return;
    group.request = {world.now, origin, group.minSize, group.maxSize, from, group.desired};
    group.saidProtected = false;
    (group.desired > from ? group.lackFact : group.excessFact) = fact;
}

// Launches as many as can be, each in the zone with the fewest; zones without capacity are left
// out, and are tried again later.
void launchMany(World& world, Ix<ScalingGroup> at, std::int32_t count, const Reason& first)
{
    const bool balances = first.step == ScalingStep::balance;
    std::vector<NameId> without;
    std::int32_t launched = 0;
    // Where one zone is to gain, no other one will do.
    while (launched < count && !(balances && !without.empty())) {
        std::vector<NameId> order = launchOrder(world, zonesOf(world, at));
        std::erase_if(order, [&](NameId zone) {
            return std::find(without.begin(), without.end(), zone) != without.end();
        });
        if (order.empty())
            break;
        Reason reason = first;
        ScalingGroup& group = world.autoScalingGroups[at];
        if (reason.step == ScalingStep::difference && group.replacing > 0)
            reason.step = ScalingStep::replacement;
        if (!launchOne(world, at, order.front(), reason)) {
            without.push_back(order.front());
            continue;
        }
        ++launched;
        if (reason.step == ScalingStep::replacement)
            --world.autoScalingGroups[at].replacing;
    }
    ScalingGroup& group = world.autoScalingGroups[at];
    if (without.empty()) {
        group.failedLaunches = 0;
        return;
    }
    group.mayBalanceAt = world.now + launchRetry(world, ++group.failedLaunches);
    if (launched < count && !balances)
        group.mayLaunchAt = group.mayBalanceAt;
}

void launchMissing(World& world, Ix<ScalingGroup> at, std::int32_t living)
{
    ScalingGroup& group = world.autoScalingGroups[at];
    group.replacing = std::min(group.replacing, group.desired - living);
    living = warm_pools::takeMissing(world, at, living);
    const std::int32_t missing = group.desired - living;
    if (missing <= 0)
        return;
    if (group.mayLaunchAt > world.now) {
        bookLook(world, at, group.mayLaunchAt);
        return;
    }
    launchMany(world, at, missing,
               {ScalingStep::difference, living, group.desired, group.lackFact});
    if (world.autoScalingGroups[at].mayLaunchAt > world.now)
        bookLook(world, at, world.autoScalingGroups[at].mayLaunchAt);
}

void terminateSurplus(World& world, Ix<ScalingGroup> at, std::int32_t living, std::int32_t surplus)
{
    const ScalingGroup& group = world.autoScalingGroups[at];
    const Reason reason{ScalingStep::difference, living, group.desired, group.excessFact};
    for (std::int32_t n = 0; n < surplus; ++n) {
        const std::optional<Victim> victim = victimOf(world, at);
        if (!victim) {
            notePrevented(world, at, reason);
            return;
        }
        ++world.autoScalingGroups[at].chosen;
        if (!warm_pools::takesBack(world, at, *victim, living))
            terminateOne(world, *victim, reason);
    }
}

// Launches first; once those are in service, there are too many, and the fullest zone loses some.
void balance(World& world, Ix<ScalingGroup> at, const std::vector<ZoneCount>& zones)
{
    const ScalingGroup& group = world.autoScalingGroups[at];
    const std::int32_t living = livingIn(zones);
    const std::int32_t moves = std::min(movesToBalance(zones), mostWhileBalancing(group) - living);
    if (moves <= 0)
        return;
    if (group.mayBalanceAt > world.now) {
        bookLook(world, at, group.mayBalanceAt);
        return;
    }
    launchMany(world, at, moves, {ScalingStep::balance, living, living + moves, 0});
    if (world.autoScalingGroups[at].mayBalanceAt > world.now)
        bookLook(world, at, world.autoScalingGroups[at].mayBalanceAt);
}

// How many instances that hang may be replaced now, beside those that are being replaced.
std::int32_t mayRetire(const World& world, Ix<ScalingGroup> at)
{
    const ScalingGroup& group = world.autoScalingGroups[at];
    std::int32_t busy = group.replacing;
    for (const Ix<Host> host : membersOf(world, at)) {
        const Membership& member = world.hosts[host].membership;
        if (isPending(member.state) && member.activity != 0)
            busy += world.activities[member.activity - 1].step == ScalingStep::replacement;
    }
    return std::max(group.desired / 10, 1) - busy;
}

void retireUnhealthy(World& world, Ix<ScalingGroup> at)
{
    std::int32_t may = mayRetire(world, at);
    for (const Ix<Host> host : membersOf(world, at)) {
        const Membership member = world.hosts[host].membership;
        if (member.state != LifecycleState::inService || member.failedAt == kNever)
            continue;
        if (member.failedAt > world.now) {
            bookLook(world, at, member.failedAt);
            continue;
        }
        if ((hangs(world.hosts[host]) || member.failsAtBalancer) && may <= 0)
            continue; // until others have been replaced
        const std::int32_t own = isLiving(world, world.hosts[host]) ? 1 : 0;
        const std::int32_t living = livingIn(zonesOf(world, at)) - own;
        terminateOne(
            world, {host},
            {member.failsAtBalancer ? ScalingStep::balancerCheck : ScalingStep::healthCheck,
             living + 1, living, member.failedFact});
        lacksOne(world, at, world.facts.count());
        --may;
    }
}

} // namespace

void setDesired(World& world, Ix<ScalingGroup> at, std::int32_t to, ScalingRequest request)
{
    ScalingGroup& group = world.autoScalingGroups[at];
    const std::int32_t from = std::exchange(group.desired, to);
    request.minSize = group.minSize;
    request.maxSize = group.maxSize;
    group.request = request;
    group.saidProtected = false;
    const std::uint32_t fact =
        world.tell({FactKind::scalingGroupChanged, idOf(group), ruleNumber("group.sizes")},
                   {word(from), word(to), word(group.minSize), word(group.maxSize)});
    (to > from ? group.lackFact : group.excessFact) = fact;
    bookLook(world, at, world.now);
}

std::int32_t mostWhileBalancing(const ScalingGroup& group)
{
    return group.maxSize + std::max(group.maxSize / 10, 1);
}

std::uint32_t create(World& world, const AutoScalingGroupNode& node)
{
    ScalingGroup group;
    group.element = world.names.intern(node.id.text);
    group.createdAt = world.now;
    name(world, group, node);
    const Ix<ScalingGroup> at = world.autoScalingGroups.add(group);
    world.autoScalingGroups[at].number = world.nextNumber(EntityKind::autoScalingGroup, at.slot);
    setSizes(world, at, node, node.desiredCapacity, ScalingOrigin::created);
    warm_pools::change(world, at, {});
    bookLook(world, at, world.now);
    return at.slot;
}

void change(World& world, std::uint32_t slot, const AutoScalingGroupNode& before)
{
    const AutoScalingGroupNode node = *world.asked.autoScalingGroups[slot];
    const Ix<ScalingGroup> at{slot};
    ScalingGroup& group = world.autoScalingGroups[at];
    name(world, group, node);
    if (node.launch != before.launch || node.cluster != before.cluster)
        ++group.launchVersion;
    const bool boundsMoved = node.minSize != before.minSize || node.maxSize != before.maxSize;
    const bool isAskedFor =
        isAsked(world, node.id, "desiredCapacity", node.desiredCapacity != before.desiredCapacity);
    setSizes(world, at, node, isAskedFor ? node.desiredCapacity : group.desired,
             boundsMoved ? ScalingOrigin::updated : ScalingOrigin::desired);
    world.mark(idOf(group));
    warm_pools::change(world, at, before.warmPool);
    balancer_health::groupChanged(world, at, before);
    lifecycle::hooksChanged(world, at);
    group_scaling::whenSizesChange(world, at);
    bookLook(world, at, world.now);
}

void remove(World& world, std::uint32_t slot)
{
    const Ix<ScalingGroup> at{slot};
    ScalingGroup& group = world.autoScalingGroups[at];
    const std::int32_t desired = std::exchange(group.desired, 0);
    group.minSize = group.maxSize = 0;
    group.isDeleted = true;
    group.request = {world.now, ScalingOrigin::deleted, 0, 0, desired, 0};
    world.cancel(group.look);
    world.cancel(group.scaling.look);
    group.lookAt = group.scaling.lookAt = kNever;
    const std::uint32_t fact =
        world.tell({FactKind::scalingGroupDeleted, idOf(group), ruleNumber("group.delete")});
    const std::int32_t living = livingIn(zonesOf(world, at));
    const Because because(world, fact);
    for (const Ix<Host> host : membersOf(world, at)) {
        const LifecycleState state = world.hosts[host].membership.state;
        if (endsInWait(state))
            lifecycle::letGo(world, host);
        else if (!isTerminating(state) && state != LifecycleState::detaching)
            terminateOne(world, {host}, {ScalingStep::userRequest, living, 0, fact});
    }
}

void look(World& world, Ix<ScalingGroup> at)
{
    world.autoScalingGroups[at].look = {};
    world.autoScalingGroups[at].lookAt = kNever;
    retireUnhealthy(world, at);
    const ScalingGroup& group = world.autoScalingGroups[at];
    const std::vector<ZoneCount> zones = zonesOf(world, at);
    const std::int32_t living = livingIn(zones);
    std::int32_t balancing = 0;
    for (const Ix<Host> host : membersOf(world, at))
        balancing += world.hosts[host].membership.balances ? 1 : 0;
    if (living < group.desired)
        launchMissing(world, at, living);
    else if (living - balancing > group.desired)
        terminateSurplus(world, at, living, living - balancing - group.desired);
    else if (balancing == 0)
        balance(world, at, zones);
    warm_pools::look(world, at);
}

} // namespace stowage::sim::auto_scaling_groups
