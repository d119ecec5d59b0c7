// SPDX-License-Identifier: MIT
#include "sim/laws/scaling_members.h"

#include "sim/commands.h"
#include "sim/laws/auto_scaling_groups.h"
#include "sim/laws/balancer_health.h"
#include "sim/laws/lifecycle.h"
#include "sim/laws/managed_instances.h"
#include "sim/laws/scaling_activities.h"
#include "sim/laws/warm_pools.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim::auto_scaling_groups {

namespace {
// The member that a command names.
Result<Ix<Host>> memberNamed(const World& world, const Subject& subject)
{
    const Ix<Host> at = rowOf<Host>(world, EntityKind::instance, subject);
    const LifecycleState state = at ? world.hosts[at].membership.state : LifecycleState::none;
    if (isMember(state) && !isTerminating(state) && !isWarmed(state) &&
        state != LifecycleState::detaching)
        return at;
    return Error{Fault::refused,
                 "The instance is in no Auto Scaling group any more, or in a warm pool; choose one "
                 "that is in a group.",
                 "ValidationError"};
}

// In Standby, or on its way out of the group: no health check replaces it.
bool isSpared(LifecycleState state)
{
    return state == LifecycleState::enteringStandby || state == LifecycleState::standby ||
           state == LifecycleState::detaching;
}

void spare(World& world, Ix<Host> at, const Fact& fact)
{
    const Host& host = world.hosts[at];
    if (host.membership.state == LifecycleState::detaching ||
        (host.phase != HostPhase::buried && fact.kind != FactKind::instanceStopNoticed))
        return;
    world.tell({FactKind::standbySpared, idOf(world.autoScalingGroups[host.membership.group]),
                ruleNumber("group.standby"), idOf(host)});
}

// It is gone before it was in service.
void dies(World& world, Ix<Host> at, std::uint32_t fact)
{
    const Ix<ScalingGroup> group = world.hosts[at].membership.group;
    lifecycle::forget(world, at);
    leave(world, at, fact);
    lacksOne(world, group, world.facts.count());
    bookLook(world, group, world.now);
}

void whenBuried(World& world, Ix<Host> at, const Fact& fact)
{
    const LifecycleState state = world.hosts[at].membership.state;
    const Ix<ScalingGroup> group = world.hosts[at].membership.group;
    if (isPending(state)) {
        dies(world, at, fact.number);
    } else if (state == LifecycleState::terminating) {
        lifecycle::hasDrained(world, at);
    } else if (state == LifecycleState::terminatingProceed) {
        leave(world, at, fact.number);
        bookLook(world, group, world.now);
    } else if (state == LifecycleState::inService) {
        noteFailure(world, at, fact.number);
    } // else it waits for its hooks, machine or not
}
} // namespace

Duration launchRetry(const World& world, int failures)
{
    Duration delay = world.timing.launchRetryFirst;
    for (int n = 1; n < failures && delay < world.timing.launchRetryMost; ++n)
        delay = delay * 2;
    return std::min(delay, world.timing.launchRetryMost);
}

void bookLook(World& world, Ix<ScalingGroup> at, Time when)
{
    ScalingGroup& group = world.autoScalingGroups[at];
    if (group.isDeleted || group.lookAt <= when)
        return;
    world.cancel(group.look);
    group.lookAt = when;
    group.look = world.book(when, AppointmentKind::groupLook, at.slot);
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

bool isLost(const Host& host)
{
    if (host.phase == HostPhase::stopped)
        return !host.pending; // once it is noticed
    return host.phase == HostPhase::buried && (host.terminated || !host.forcedOut);
}

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

Outcome terminate(World& world, const TerminateInGroup& asked)
{
    const Result<Ix<Host>> found = memberNamed(world, asked.instance);
    if (!found)
        return found.error();
    const Ix<ScalingGroup> group = world.hosts[*found].membership.group;
    const bool counted = isLiving(world, world.hosts[*found]);
    youAsked(world, FactKind::youTerminatedInstance, idOf(world.hosts[*found]));
    const std::int32_t living = livingIn(zonesOf(world, group));
    const std::int32_t left = living - (asked.decrements && counted ? 1 : 0);
    terminateOne(world, {*found}, {ScalingStep::userRequest, living, left, 0});
    if (!asked.decrements && counted)
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
    managed_instances::review(world, *found); // which Amazon ECS would have otherwise
    return Done{};
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
    const Host& host = world.hosts[at];
    const LifecycleState state = host.membership.state;
    if (state == LifecycleState::detached && isLost(host) && host.phase == HostPhase::buried)
        world.hosts[at].membership.state = LifecycleState::gone;
    if (!isMember(state))
        return;
    const bool isBuried = host.phase == HostPhase::buried;
    if (isBuried && host.forcedOut && !host.terminated && !isTerminating(state))
        return; // what Amazon ECS does with an instance is nothing to its group
    if (isWarmed(state))
        return warm_pools::whenInstanceChanges(world, at, fact);
    if (isLost(host) && state != LifecycleState::inService) // why it fails once it is
        world.hosts[at].membership.failedFact = fact.number;
    if (isSpared(state))
        return spare(world, at, fact);
    if (fact.kind == FactKind::instanceRegistered || fact.kind == FactKind::registrationRefused) {
        // Whether it registers is nothing to its group, and its role may be given later.
        if (state == LifecycleState::pending)
            lifecycle::hasCome(world, at);
        return;
    }
    if (isBuried)
        return whenBuried(world, at, fact);
    if (state == LifecycleState::inService && fact.kind != FactKind::instanceTerminated &&
        fact.kind != FactKind::agentDisconnected)
        noteFailure(world, at, fact.number); // else once it is noticed
}

} // namespace stowage::sim::auto_scaling_groups
