// SPDX-License-Identifier: MIT
#include "sim/laws/auto_scaling_groups.h"

#include "sim/because.h"
#include "sim/commands.h"
#include "sim/laws/balancer_health.h"
#include "sim/laws/scaling_activities.h"
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace stowage::sim::auto_scaling_groups {

namespace {
std::uint64_t word(std::int64_t number)
{
    return static_cast<std::uint64_t>(number);
}

void bookLook(World& world, Ix<ScalingGroup> at, Time when)
{
    ScalingGroup& group = world.autoScalingGroups[at];
    if (group.lookAt <= when)
        return;
    world.cancel(group.look);
    group.lookAt = when;
    group.look = world.book(when, AppointmentKind::groupLook, at.slot);
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

Duration retryAfter(const World& world, int failures)
{
    Duration delay = world.timing.launchRetryFirst;
    for (int n = 1; n < failures && delay < world.timing.launchRetryMost; ++n)
        delay = delay * 2;
    return std::min(delay, world.timing.launchRetryMost);
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
    group.mayBalanceAt = world.now + retryAfter(world, ++group.failedLaunches);
    if (launched < count && !balances)
        group.mayLaunchAt = group.mayBalanceAt;
}

void launchMissing(World& world, Ix<ScalingGroup> at, std::int32_t living)
{
    ScalingGroup& group = world.autoScalingGroups[at];
    const std::int32_t missing = group.desired - living;
    group.replacing = std::min(group.replacing, missing);
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

std::vector<Ix<Host>> membersOf(const World& world, Ix<ScalingGroup> at)
{
    std::vector<Ix<Host>> members;
    for (Ix<Host> host = world.autoScalingGroups[at].firstHost; host;
         host = world.hosts[host].nextOfGroup)
        members.push_back(host);
    return members;
}

void lacksOne(World& world, Ix<ScalingGroup> at, std::uint32_t fact)
{
    ++world.autoScalingGroups[at].replacing;
    world.autoScalingGroups[at].lackFact = fact;
}

bool hangs(const Host& host)
{
    return host.phase == HostPhase::buried && !host.terminated && !host.forcedOut;
}

// How many instances that hang may be replaced now, beside those that are being replaced.
std::int32_t mayRetire(const World& world, Ix<ScalingGroup> at)
{
    const ScalingGroup& group = world.autoScalingGroups[at];
    std::int32_t busy = group.replacing;
    for (const Ix<Host> host : membersOf(world, at)) {
        const Membership& member = world.hosts[host].membership;
        if (member.state == LifecycleState::pending && member.activity != 0)
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

// A machine that is gone or stopped; one that hangs may do so within its grace period.
void noteFailure(World& world, Ix<Host> at, std::uint32_t fact)
{
    Host& host = world.hosts[at];
    Membership& member = host.membership;
    const auto& node = world.asked.autoScalingGroups[member.group.slot];
    const bool isHung = hangs(host);
    const Duration grace = isHung && node ? seconds(node->healthCheckGraceSeconds) : Duration{};
    member.failedAt = isHung ? std::max(world.now, member.inServiceAt + grace) : world.now;
    member.failedFact = fact;
    member.failsAtBalancer = false;
    bookLook(world, member.group, member.failedAt);
}

// The member that a command names.
Result<Ix<Host>> memberNamed(const World& world, const Subject& subject)
{
    const Ix<Host> at = rowOf<Host>(world, EntityKind::instance, subject);
    const LifecycleState state = at ? world.hosts[at].membership.state : LifecycleState::none;
    if (state == LifecycleState::pending || state == LifecycleState::inService)
        return at;
    return Error{Fault::refused,
                 "The instance is in no Auto Scaling group any more; choose one that is.",
                 "ValidationError"};
}
} // namespace

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
    balancer_health::groupChanged(world, at, before);
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
    group.lookAt = kNever;
    const std::uint32_t fact =
        world.tell({FactKind::scalingGroupDeleted, idOf(group), ruleNumber("group.delete")});
    const std::int32_t living = livingIn(zonesOf(world, at));
    for (const Ix<Host> host : membersOf(world, at))
        if (world.hosts[host].membership.state != LifecycleState::terminating)
            terminateOne(world, {host}, {ScalingStep::userRequest, living, 0, fact});
}

Outcome terminate(World& world, const TerminateInGroup& asked)
{
    const Result<Ix<Host>> found = memberNamed(world, asked.instance);
    if (!found)
        return found.error();
    const Ix<ScalingGroup> group = world.hosts[*found].membership.group;
    youAsked(world, FactKind::youTerminatedInstance, idOf(world.hosts[*found]));
    const std::int32_t living = livingIn(zonesOf(world, group));
    terminateOne(world, {*found},
                 {ScalingStep::userRequest, living, living - (asked.decrements ? 1 : 0), 0});
    if (!asked.decrements)
        lacksOne(world, group, world.cause);
    bookLook(world, group, world.now);
    return Done{};
}

Outcome protect(World& world, const ProtectInstance& asked)
{
    const Result<Ix<Host>> found = memberNamed(world, asked.instance);
    if (!found)
        return found.error();
    Membership& member = world.hosts[*found].membership;
    if (member.isProtected == asked.isProtected)
        return Done{};
    member.isProtected = asked.isProtected;
    world.autoScalingGroups[member.group].saidProtected = false;
    youAsked(world, FactKind::youProtectedInstance, idOf(world.hosts[*found]),
             {asked.isProtected ? 1U : 0U});
    bookLook(world, member.group, world.now);
    return Done{};
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
}

void whenTargetChanges(World& world, const Fact& fact)
{
    const Time failedAt = balancer_health::judged(world, fact);
    if (failedAt != kNever)
        bookLook(world, world.hosts[Ix<Host>{world.slotOf(fact.object())}].membership.group,
                 failedAt);
}

void whenInstanceChanges(World& world, const Fact& fact)
{
    const Ix<Host> at{world.slotOf(fact.subject())};
    if (!at || !world.hosts[at].membership.group)
        return;
    const Ix<ScalingGroup> group = world.hosts[at].membership.group;
    const LifecycleState state = world.hosts[at].membership.state;
    if (state == LifecycleState::gone)
        return;
    const bool isBuried = world.hosts[at].phase == HostPhase::buried;
    if (isBuried && world.hosts[at].forcedOut && state == LifecycleState::inService) {
        if (world.hosts[at].terminated)
            noteFailure(world, at, fact.number);
        return; // what Amazon ECS does with an instance is nothing to its group
    }
    const bool hasBooted =
        fact.kind == FactKind::instanceRegistered || fact.kind == FactKind::registrationRefused;
    if (hasBooted && state == LifecycleState::pending) {
        cameIntoService(world, at); // whether it registers is nothing to its group
        bookLook(world, group, world.now);
    } else if (hasBooted) {
        return; // its role was given later
    } else if (isBuried && state == LifecycleState::terminating) {
        leave(world, at, fact.number);
        bookLook(world, group, world.now);
    } else if (isBuried && state == LifecycleState::pending) {
        leave(world, at, fact.number);
        lacksOne(world, group, world.facts.count());
        bookLook(world, group, world.now);
    } else if (state == LifecycleState::inService &&
               (isBuried || (fact.kind != FactKind::instanceTerminated &&
                             fact.kind != FactKind::agentDisconnected))) {
        noteFailure(world, at, fact.number); // else once it is noticed
    }
}

} // namespace stowage::sim::auto_scaling_groups
