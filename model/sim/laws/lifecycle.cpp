// SPDX-License-Identifier: MIT
#include "sim/laws/lifecycle.h"

#include "sim/because.h"
#include "sim/commands.h"
#include "sim/laws/hosts.h"
#include "sim/laws/managed_instances.h"
#include "sim/laws/scaling_activities.h"
#include "sim/laws/scaling_members.h"
#include "sim/laws/scaling_moves.h"
#include "sim/laws/warm_pools.h"
#include "sim/rules.h"

#include <algorithm>
#include <string>
#include <vector>

namespace stowage::sim::lifecycle {

namespace {
constexpr std::int64_t kMostHeartbeats = 100;
constexpr Duration kMostWait = hours(48);

std::uint64_t word(bool value)
{
    return value ? 1 : 0;
}

std::uint64_t word(Time at)
{
    return static_cast<std::uint64_t>(at.micros);
}

// Between what and what the hook stands; a way that has nothing to do with the warm pool is not
// recorded.
PoolWay wayOf(const World& world, const Membership& member)
{
    if (member.state == LifecycleState::warmedPendingWait)
        return member.returns ? PoolWay::back : PoolWay::into;
    if (member.state == LifecycleState::warmedTerminatingWait)
        return PoolWay::out;
    return member.activity != 0 ? world.activities[member.activity - 1].pool : PoolWay::none;
}

void wait(World& world, Ix<Host> at, const LifecycleHookNode& hook)
{
    LifecycleAction action;
    action.number = ++world.actionsBegun;
    action.host = at;
    action.hook = world.names.intern(hook.name);
    action.heartbeat = seconds(hook.heartbeatSeconds);
    action.until = world.now + action.heartbeat;
    action.most = world.now + std::min(kMostWait, action.heartbeat * kMostHeartbeats);
    action.launches = hook.launching;
    action.continues = hook.continues;
    const Ix<LifecycleAction> row = world.lifecycleActions.add(action);
    const Host& host = world.hosts[at];
    std::vector<std::uint64_t> words{action.number, action.hook, word(hook.launching),
                                     world.names.intern(hook.metadata), word(action.until)};
    const PoolWay way = wayOf(world, host.membership);
    if (way != PoolWay::none)
        words.push_back(static_cast<std::uint64_t>(way));
    const std::uint32_t fact = world.tell(
        {FactKind::lifecycleActionBegan, idOf(world.autoScalingGroups[host.membership.group]),
         way == PoolWay::none ? ruleNumber("group.hooks") : ruleNumber("pool.hooks"), idOf(host)},
        words);
    world.lifecycleActions[row].timeout =
        world.bookAfter(fact, action.until, AppointmentKind::hookTimeout, row.slot);
}

// Those of the group, and that of managed draining.
std::vector<LifecycleHookNode> hooksOf(const World& world, Ix<ScalingGroup> group)
{
    const auto node = world.asked.autoScalingGroups[group.slot];
    std::vector<LifecycleHookNode> hooks;
    if (node)
        hooks = node->hooks;
    if (const auto managed = managed_instances::hookOf(world, group))
        hooks.push_back(*managed);
    return hooks;
}

// All hooks of a transition hold it side by side; false: there is none.
bool hold(World& world, Ix<Host> at, LifecycleState waiting, bool launches)
{
    const Ix<ScalingGroup> group = world.hosts[at].membership.group;
    if (!world.asked.autoScalingGroups[group.slot] || world.autoScalingGroups[group].isDeleted)
        return false;
    bool any = false;
    for (const LifecycleHookNode& hook : hooksOf(world, group)) {
        if (hook.launching != launches)
            continue;
        if (isWarming(waiting) && hook.name == managed_instances::kDrainingHook)
            continue; // it does not end
        world.hosts[at].membership.state = waiting;
        wait(world, at, hook);
        any = true;
    }
    return any;
}

void toService(World& world, Ix<Host> at)
{
    auto_scaling_groups::cameIntoService(world, at);
    const Host& host = world.hosts[at];
    auto_scaling_groups::bookLook(world, host.membership.group, world.now);
    if (auto_scaling_groups::isLost(host)) // in Standby nobody looked
        auto_scaling_groups::noteFailure(world, at, host.membership.failedFact);
}

// The machine goes, or has gone already.
void finish(World& world, Ix<Host> at)
{
    const Ix<ScalingGroup> group = world.hosts[at].membership.group;
    if (world.hosts[at].phase != HostPhase::buried)
        return hosts::shutDown(world, at);
    auto_scaling_groups::leave(world, at, world.cause);
    auto_scaling_groups::bookLook(world, group, world.now);
}

void proceed(World& world, Ix<Host> at)
{
    Membership& member = world.hosts[at].membership;
    world.mark(idOf(world.hosts[at]));
    switch (member.state) {
    case LifecycleState::pendingWait:
        member.state = LifecycleState::pendingProceed;
        return bookStep(world, at);
    case LifecycleState::warmedPendingWait:
        member.state = LifecycleState::warmedPendingProceed;
        return bookStep(world, at);
    case LifecycleState::warmedTerminatingWait:
        member.state = LifecycleState::warmedTerminatingProceed;
        return finish(world, at);
    default:
        member.state = LifecycleState::terminatingProceed;
        return finish(world, at);
    }
}

// A launch that is abandoned takes its instance along; a termination goes on all the same.
void abandon(World& world, const LifecycleAction& action, HookEnd how)
{
    forget(world, action.host);
    if (!action.launches)
        return proceed(world, action.host);
    const Ix<ScalingGroup> group = world.hosts[action.host].membership.group;
    const std::uint32_t fact = auto_scaling_groups::abandonLaunch(world, action, how);
    world.autoScalingGroups[group].lackFact = fact;
    const Because because(world, fact);
    auto_scaling_groups::bookLook(world, group, world.now);
    finish(world, action.host);
}

void end(World& world, Ix<LifecycleAction> at, bool continues, HookEnd how)
{
    const LifecycleAction action = world.lifecycleActions[at];
    world.cancel(world.lifecycleActions[at].timeout);
    world.lifecycleActions.remove(at);
    const Host& host = world.hosts[action.host];
    const bool abandons = !continues && action.launches;
    const Because because(
        world,
        world.tell({FactKind::lifecycleActionEnded,
                    idOf(world.autoScalingGroups[host.membership.group]),
                    abandons                  ? ruleNumber("group.abandon")
                    : how == HookEnd::global  ? ruleNumber("group.longestWait")
                    : how == HookEnd::deleted ? ruleNumber("group.hookDeleted")
                                              : ruleNumber("group.hooks"),
                    idOf(host)},
                   {action.number, action.hook, word(continues), static_cast<std::uint64_t>(how)}));
    if (!continues)
        abandon(world, action, how);
    else if (!waitOf(world, action.host))
        proceed(world, action.host);
}
} // namespace

void hasCome(World& world, Ix<Host> at)
{
    Membership& member = world.hosts[at].membership;
    world.cancel(member.step);
    if (member.state == LifecycleState::warmedPending) {
        if (hold(world, at, LifecycleState::warmedPendingWait, !member.returns))
            return;
        world.hosts[at].membership.state = LifecycleState::warmedPendingProceed;
        return bookStep(world, at);
    }
    if (!hold(world, at, LifecycleState::pendingWait, true))
        toService(world, at);
}

void hasDrained(World& world, Ix<Host> at)
{
    const Membership& member = world.hosts[at].membership;
    if (member.state == LifecycleState::warmedPending) // it comes back from service
        return hasCome(world, at);
    const bool isWarm = member.state == LifecycleState::warmedTerminating;
    if (member.state != LifecycleState::terminating && !isWarm)
        return auto_scaling_groups::settle(world, at);
    const bool wasThere = member.inServiceAt != kNever || member.warmedAt != kNever;
    if (!wasThere ||
        !hold(world, at,
              isWarm ? LifecycleState::warmedTerminatingWait : LifecycleState::terminatingWait,
              false))
        return finish(world, at);
    if (const Ix<LifecycleAction> managed = waitOf(world, at, managed_instances::kDrainingHook)) {
        const Because because(world, world.facts.count());
        managed_instances::drain(world, at);
    }
}

void complete(World& world, Ix<Host> at, std::string_view hook)
{
    if (const Ix<LifecycleAction> action = waitOf(world, at, hook))
        end(world, action, true, HookEnd::completed);
}

void bookStep(World& world, Ix<Host> at)
{
    bookStep(world, at, world.timing.lifecycleStep);
}

void bookStep(World& world, Ix<Host> at, Duration after)
{
    world.hosts[at].membership.step =
        world.book(world.now + after, AppointmentKind::lifecycleStep, at.slot);
}

void stepDue(World& world, Ix<Host> at)
{
    Membership& member = world.hosts[at].membership;
    member.step = {};
    switch (member.state) {
    case LifecycleState::pending:
    case LifecycleState::warmedPending:
        return hasCome(world, at);
    case LifecycleState::pendingProceed:
        return toService(world, at);
    case LifecycleState::warmedPendingProceed:
        return warm_pools::settle(world, at);
    default:
        return auto_scaling_groups::settle(world, at);
    }
}

void forget(World& world, Ix<Host> at)
{
    world.cancel(world.hosts[at].membership.step);
    while (const Ix<LifecycleAction> action = waitOf(world, at)) {
        world.cancel(world.lifecycleActions[action].timeout);
        world.lifecycleActions.remove(action);
    }
}

void letGo(World& world, Ix<Host> at)
{
    forget(world, at);
    proceed(world, at);
}

Ix<LifecycleAction> waitOf(const World& world, Ix<Host> host, std::string_view hook)
{
    for (auto at = world.lifecycleActions.first(); at; at = world.lifecycleActions.after(at)) {
        const LifecycleAction& action = world.lifecycleActions[at];
        if (action.host == host && (hook.empty() || world.text(action.hook) == hook))
            return at;
    }
    return {};
}

Outcome answer(World& world, const AnswerHook& asked)
{
    const Ix<Host> host = rowOf<Host>(world, EntityKind::instance, asked.instance);
    const Ix<LifecycleAction> at = host ? waitOf(world, host, asked.hook) : Ix<LifecycleAction>{};
    if (!at)
        return Error{Fault::refused, "The instance does not wait for such a lifecycle hook.",
                     "ValidationError"};
    if (asked.answer != HookAnswer::waits) {
        world.cause = noteCall(world, "autoscaling:CompleteLifecycleAction");
        end(world, at, asked.answer == HookAnswer::proceeds, HookEnd::completed);
        return Done{};
    }
    world.cause = noteCall(world, "autoscaling:RecordLifecycleActionHeartbeat");
    LifecycleAction& action = world.lifecycleActions[at];
    action.until = std::min(world.now + action.heartbeat, action.most);
    world.cancel(action.timeout);
    const std::uint32_t fact =
        world.tell({FactKind::lifecycleActionExtended,
                    idOf(world.autoScalingGroups[world.hosts[host].membership.group]),
                    ruleNumber("group.longestWait"), idOf(world.hosts[host])},
                   {action.number, action.hook, word(action.until)});
    action.timeout = world.bookAfter(fact, action.until, AppointmentKind::hookTimeout, at.slot);
    return Done{};
}

void hooksChanged(World& world, Ix<ScalingGroup> group)
{
    const std::vector<LifecycleHookNode> hooks = hooksOf(world, group);
    const auto isThere = [&](const LifecycleAction& action) {
        return std::any_of(hooks.begin(), hooks.end(), [&](const auto& hook) {
            return hook.name == world.text(action.hook) && hook.launching == action.launches;
        });
    };
    for (auto at = world.lifecycleActions.first(); at; at = world.lifecycleActions.after(at)) {
        const LifecycleAction& action = world.lifecycleActions[at];
        if (world.hosts[action.host].membership.group == group && !isThere(action))
            end(world, at, !action.launches, HookEnd::deleted);
    }
}

void timedOut(World& world, Ix<LifecycleAction> at)
{
    LifecycleAction& action = world.lifecycleActions[at];
    action.timeout = {};
    end(world, at, action.continues,
        action.until == action.most ? HookEnd::global : HookEnd::heartbeat);
}

} // namespace stowage::sim::lifecycle
