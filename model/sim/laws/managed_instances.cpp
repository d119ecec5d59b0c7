// SPDX-License-Identifier: MIT
#include "sim/laws/managed_instances.h"

#include "sim/because.h"
#include "sim/laws/capacity_providers.h"
#include "sim/laws/capacity_reservation.h"
#include "sim/laws/hosts.h"
#include "sim/laws/lifecycle.h"
#include "sim/laws/scaling_members.h"
#include "sim/rules.h"

namespace stowage::sim::managed_instances {

namespace {
constexpr int kLongestDrain = 48 * 3'600; // seconds

const CapacityProviderNode* providerOf(const World& world, Ix<ScalingGroup> group)
{
    const auto at = capacity_providers::of(world, group);
    return at ? world.asked.capacityProviders[at.slot].get() : nullptr;
}

void protect(World& world, Ix<Host> at, const CapacityProviderNode& provider)
{
    Membership& member = world.hosts[at].membership;
    if (!provider.protectsInstances || !capacity::isOfProvider(world.hosts[at]))
        return;
    const bool isBusy = capacity::isBusy(world, at);
    if (member.isProtected == isBusy)
        return;
    member.isProtected = isBusy;
    world.autoScalingGroups[member.group].saidProtected = false;
    const auto row = capacity_providers::of(world, member.group);
    const Because because(
        world, world.tell({FactKind::managedProtection, idOf(world.capacityProviders[row]),
                           ruleNumber("provider.protection"), idOf(world.hosts[at])},
                          {isBusy ? 1U : 0U}));
    auto_scaling_groups::bookLook(world, member.group, world.now);
}

// Its tasks are gone, or it is: nothing more is to be waited for.
void letGo(World& world, Ix<Host> at)
{
    if (!endsInWait(world.hosts[at].membership.state) || world.hosts[at].firstTask)
        return;
    lifecycle::complete(world, at, kDrainingHook);
}
} // namespace

std::optional<LifecycleHookNode> hookOf(const World& world, Ix<ScalingGroup> group)
{
    const CapacityProviderNode* provider = providerOf(world, group);
    if (provider == nullptr || !provider->drainsInstances)
        return std::nullopt;
    LifecycleHookNode hook;
    hook.name = kDrainingHook;
    hook.launching = false;
    hook.heartbeatSeconds = kLongestDrain;
    hook.continues = true;
    return hook;
}

void drain(World& world, Ix<Host> at)
{
    hosts::drain(world, at, ruleNumber("provider.draining"));
    letGo(world, at);
}

void review(World& world, Ix<Host> at)
{
    const Ix<ScalingGroup> group = world.hosts[at].membership.group;
    if (!group || !isMember(world.hosts[at].membership.state))
        return;
    if (const CapacityProviderNode* provider = providerOf(world, group))
        protect(world, at, *provider);
    letGo(world, at);
}

void reviewGroup(World& world, Ix<ScalingGroup> group)
{
    for (const Ix<Host> at : auto_scaling_groups::membersOf(world, group))
        review(world, at);
    if (world.asked.autoScalingGroups[group.slot])
        lifecycle::hooksChanged(world, group);
}

} // namespace stowage::sim::managed_instances
