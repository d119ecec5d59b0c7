// SPDX-License-Identifier: MIT
#include "sim/laws/balancer_health.h"

#include "sim/laws/lifecycle.h"
#include "sim/laws/targets_by_hand.h"

#include <algorithm>

namespace stowage::sim::balancer_health {

namespace {
Ix<TargetGroup> groupOf(const World& world, const ElementId& element)
{
    return rowOf<TargetGroup>(world, EntityKind::targetGroup, element);
}

// The target that the instance is in one of the groups, where that one reports it unhealthy.
bool isUnhealthy(const World& world, const AutoScalingGroupNode& node, Ix<Host> host)
{
    for (const Ix<Target> at : world.targetsByHand) {
        const Target& target = world.targets[at];
        if (target.host != host || target.address != 0 || target.state != TargetState::unhealthy)
            continue;
        for (const ElementId& element : node.targetGroups)
            if (groupOf(world, element) == target.group)
                return true;
    }
    return false;
}

// When its health check fails, by its target groups alone; kNever: it does not.
Time judge(World& world, Ix<Host> host, std::uint32_t fact)
{
    Membership& member = world.hosts[host].membership;
    if (!member.group || member.state != LifecycleState::inService)
        return kNever;
    const auto& node = world.asked.autoScalingGroups[member.group.slot];
    const bool fails = node && node->heedsBalancer && isUnhealthy(world, *node, host);
    if (fails == (member.failedAt != kNever))
        return kNever; // known, or EC2 says so
    if (!fails) {
        if (!member.failsAtBalancer)
            return kNever;
        member.failedAt = kNever;
        member.failsAtBalancer = false;
        return kNever;
    }
    member.failedAt =
        std::max(world.now, member.inServiceAt + seconds(node->healthCheckGraceSeconds));
    member.failedFact = fact;
    member.failsAtBalancer = true;
    return member.failedAt;
}
} // namespace

void attach(World& world, Ix<Host> host)
{
    const auto node = world.asked.autoScalingGroups[world.hosts[host].membership.group.slot];
    if (!node)
        return;
    for (const ElementId& element : node->targetGroups)
        if (const Ix<TargetGroup> group = groupOf(world, element); group)
            targets_by_hand::attach(world, group, host);
}

bool release(World& world, Ix<Host> host)
{
    const auto node = world.asked.autoScalingGroups[world.hosts[host].membership.group.slot];
    bool any = false;
    if (node)
        for (const ElementId& element : node->targetGroups)
            if (const Ix<TargetGroup> group = groupOf(world, element); group)
                any = targets_by_hand::detach(world, group, host) || any;
    return any;
}

void groupChanged(World& world, Ix<ScalingGroup> group, const AutoScalingGroupNode& before)
{
    const auto node = world.asked.autoScalingGroups[group.slot];
    const auto isIn = [](const std::vector<ElementId>& all, const ElementId& one) {
        return std::find(all.begin(), all.end(), one) != all.end();
    };
    for (Ix<Host> host = world.autoScalingGroups[group].firstHost; host;
         host = world.hosts[host].nextOfGroup) {
        if (world.hosts[host].membership.state != LifecycleState::inService)
            continue;
        for (const ElementId& element : before.targetGroups)
            if (const Ix<TargetGroup> old = groupOf(world, element);
                old && !isIn(node->targetGroups, element))
                targets_by_hand::detach(world, old, host);
        attach(world, host);
        judge(world, host, world.cause);
    }
}

Time judged(World& world, const Fact& fact)
{
    const Ix<Host> host{fact.objectKind == EntityKind::instance ? world.slotOf(fact.object())
                                                                : kNone};
    return host ? judge(world, host, fact.number) : kNever;
}

void whenTargetIsGone(World& world, const Fact& fact)
{
    const Ix<Host> host{fact.objectKind == EntityKind::instance ? world.slotOf(fact.object())
                                                                : kNone};
    const LifecycleState state = host ? world.hosts[host].membership.state : LifecycleState::none;
    const bool ends =
        (state == LifecycleState::terminating || state == LifecycleState::warmedTerminating) &&
        world.hosts[host].phase <= HostPhase::stopped;
    const bool moves = state == LifecycleState::enteringStandby ||
                       state == LifecycleState::detaching ||
                       (state == LifecycleState::warmedPending &&
                        world.hosts[host].membership.returns && !world.hosts[host].membership.step);
    if (!ends && !moves)
        return;
    const bool waits =
        std::any_of(world.targetsByHand.begin(), world.targetsByHand.end(), [&](Ix<Target> at) {
            const Target& target = world.targets[at];
            return target.host == host && target.address == 0 &&
                   target.state == TargetState::draining;
        });
    if (!waits)
        lifecycle::hasDrained(world, host);
}

} // namespace stowage::sim::balancer_health
