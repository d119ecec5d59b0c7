// SPDX-License-Identifier: MIT
#include "sim/laws/scaling_moves.h"

#include "sim/because.h"
#include "sim/commands.h"
#include "sim/laws/balancer_health.h"
#include "sim/laws/lifecycle.h"
#include "sim/laws/scaling_activities.h"
#include "sim/laws/scaling_members.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace stowage::sim::auto_scaling_groups {

namespace {
constexpr std::array<std::string_view, 4> kCalls = {
    "autoscaling:EnterStandby", "autoscaling:ExitStandby", "autoscaling:DetachInstances",
    "autoscaling:AttachInstances"};

ScalingStep stepOf(GroupMove move)
{
    constexpr std::array kSteps = {ScalingStep::enterStandby, ScalingStep::exitStandby,
                                   ScalingStep::detach, ScalingStep::attach};
    return kSteps.at(static_cast<std::size_t>(move));
}

bool may(const Host& host, GroupMove move)
{
    const LifecycleState state = host.membership.state;
    switch (move) {
    case GroupMove::enterStandby:
        return state == LifecycleState::inService;
    case GroupMove::exitStandby:
        return state == LifecycleState::standby;
    case GroupMove::detach:
        return state == LifecycleState::inService || state == LifecycleState::standby;
    case GroupMove::attach:
        break;
    }
    return isAttachable(host);
}

// One that is attached is of the group from now on.
void join(World& world, Ix<Host> at, Ix<ScalingGroup> group)
{
    ScalingGroup& row = world.autoScalingGroups[group];
    Host& host = world.hosts[at];
    const bool wasOfGroup = static_cast<bool>(host.membership.group);
    Membership member;
    member.group = group;
    member.launchedAt = wasOfGroup ? host.membership.launchedAt : host.registeredAt;
    member.launchVersion = row.launchVersion;
    member.isProtected = world.asked.autoScalingGroups[group.slot]->protectsNewInstances;
    host.membership = member;
    linkLast(world.hosts, kOfScalingGroup, row.firstHost, row.lastHost, at);
}

void goesOut(World& world, Ix<Host> at, const MoveInGroup& asked)
{
    const Ix<ScalingGroup> group = world.hosts[at].membership.group;
    const std::int32_t living = livingIn(zonesOf(world, group));
    const bool counts = isLiving(world, world.hosts[at]);
    const std::int32_t left = living - (asked.decrements && counts ? 1 : 0);
    const std::uint32_t fact = beginMove(world, at, {stepOf(asked.move), living, left, 0});
    Membership& member = world.hosts[at].membership;
    member.state = asked.move == GroupMove::detach ? LifecycleState::detaching
                                                   : LifecycleState::enteringStandby;
    if (counts && !asked.decrements)
        world.autoScalingGroups[group].lackFact = fact;
    const Because because(world, fact);
    if (!balancer_health::release(world, at))
        lifecycle::bookStep(world, at);
}

void comesIn(World& world, Ix<Host> at, GroupMove move)
{
    const std::int32_t living = livingIn(zonesOf(world, world.hosts[at].membership.group));
    const std::uint32_t fact = beginMove(world, at, {stepOf(move), living, living + 1, 0});
    world.hosts[at].membership.state = LifecycleState::pending;
    const Because because(world, fact);
    lifecycle::bookStep(world, at);
}
} // namespace

bool isAttachable(const Host& host)
{
    return host.phase == HostPhase::up && !isMember(host.membership.state);
}

bool isInZoneOf(const World& world, Ix<ScalingGroup> group, const Host& host)
{
    const auto& node = world.asked.autoScalingGroups[group.slot];
    const std::string_view zone = world.text(host.zone);
    if (!node || node->subnets.empty())
        return zone.empty();
    return std::any_of(node->subnets.begin(), node->subnets.end(),
                       [zone](const GroupSubnet& subnet) { return subnet.zone == zone; });
}

Outcome move(World& world, const MoveInGroup& asked)
{
    const Ix<Host> at = rowOf<Host>(world, EntityKind::instance, asked.instance);
    const bool attaches = asked.move == GroupMove::attach;
    const auto group = attaches
                           ? rowOf<ScalingGroup>(world, EntityKind::autoScalingGroup, asked.group)
                       : at ? world.hosts[at].membership.group
                            : Ix<ScalingGroup>{};
    if (!at || !group || !may(world.hosts[at], asked.move))
        return Error{Fault::refused,
                     attaches ? "Only a running instance of no group can be attached to one."
                              : "The instance is in no state of its group that allows this.",
                     "ValidationError"};
    if (attaches && !isInZoneOf(world, group, world.hosts[at]))
        return Error{Fault::refused,
                     "The instance is in no Availability Zone of the Auto Scaling group.",
                     "ValidationError"};
    world.cause = noteCall(world, kCalls.at(static_cast<std::size_t>(asked.move)));
    if (attaches)
        join(world, at, group);
    if (asked.move == GroupMove::enterStandby || asked.move == GroupMove::detach)
        goesOut(world, at, asked);
    else
        comesIn(world, at, asked.move);
    bookLook(world, group, world.now);
    return Done{};
}

void settle(World& world, Ix<Host> at)
{
    const Ix<ScalingGroup> group = world.hosts[at].membership.group;
    const bool detaches = world.hosts[at].membership.state == LifecycleState::detaching;
    world.cancel(world.hosts[at].membership.step);
    world.hosts[at].membership.state =
        detaches ? LifecycleState::detached : LifecycleState::standby;
    if (detaches) {
        ScalingGroup& row = world.autoScalingGroups[group];
        unlink(world.hosts, kOfScalingGroup, row.firstHost, row.lastHost, at);
    }
    endMove(world, at);
    if (detaches && isLost(world.hosts[at]))
        world.hosts[at].membership.state = LifecycleState::gone;
}

} // namespace stowage::sim::auto_scaling_groups
