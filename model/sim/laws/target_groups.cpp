// SPDX-License-Identifier: MIT
#include "sim/laws/target_groups.h"

#include "sim/laws/health.h"
#include "sim/laws/targets.h"
#include "sim/laws/traffic.h"
#include "sim/laws/traffic_shift.h"

#include <algorithm>

namespace stowage::sim::target_groups {

namespace {
bool isOf(const Ruled& rule, const ElementId& group)
{
    return rule.first == group || rule.second == group;
}

// The balancer with a listener that forwards to the group; a group belongs to one at most.
Ix<Balancer> forwardingTo(const World& world, const ElementId& group, std::uint32_t without)
{
    for (auto at = world.balancers.first(); at; at = world.balancers.after(at)) {
        const auto& asked = world.asked.balancers[at.slot];
        if (!asked || at.slot == without)
            continue;
        const auto& listeners = asked->listeners;
        if (std::any_of(listeners.begin(), listeners.end(),
                        [&](const ListenerNode& each) {
                            return each.targetGroup == group || isOf(each.ruled, group);
                        }) ||
            std::any_of(asked->rules.begin(), asked->rules.end(),
                        [&](const ListenerRuleNode& each) {
                            return each.targetGroup == group || each.secondGroup == group ||
                                   isOf(each.ruled, group);
                        }))
            return at;
    }
    return {};
}

void attach(World& world, std::uint32_t leaving = kNone)
{
    for (auto at = world.targetGroups.first(); at; at = world.targetGroups.after(at)) {
        TargetGroup& group = world.targetGroups[at];
        group.balancer =
            forwardingTo(world, ElementId(std::string(world.text(group.element))), leaving);
        world.mark(idOf(group));
        for (auto each = group.firstTarget; each; each = world.targets[each].nextOfGroup)
            health::reconsider(world, each);
    }
}
} // namespace

std::uint32_t createBalancer(World& world, const BalancerNode& node)
{
    Balancer balancer;
    balancer.element = world.names.intern(node.id.text);
    balancer.name = world.names.intern(node.name);
    const Ix<Balancer> at = world.balancers.add(balancer);
    world.balancers[at].number = world.nextNumber(EntityKind::loadBalancer, at.slot);
    world.mark(idOf(world.balancers[at]));
    putAt(world.asked.balancers, at.slot, std::make_shared<const BalancerNode>(node));
    attach(world);
    return at.slot;
}

void changeBalancer(World& world, std::uint32_t slot, const BalancerNode& before)
{
    Balancer& balancer = world.balancers[Ix<Balancer>{slot}];
    balancer.name = world.names.intern(world.asked.balancers[slot]->name);
    world.mark(idOf(balancer));
    attach(world);
    traffic_shift::whenRulesChange(world, before, *world.asked.balancers[slot]);
}

void removeBalancer(World& world, std::uint32_t slot)
{
    attach(world, slot);
    const Balancer& balancer = world.balancers[Ix<Balancer>{slot}];
    world.gone(EntityKind::loadBalancer, balancer.number, balancer.name);
    world.balancers.remove({slot});
}

std::uint32_t createGroup(World& world, const TargetGroupNode& node)
{
    TargetGroup group;
    group.element = world.names.intern(node.id.text);
    group.name = world.names.intern(node.name);
    group.balancer = forwardingTo(world, node.id, kNone);
    const Ix<TargetGroup> at = world.targetGroups.add(group);
    world.targetGroups[at].number = world.nextNumber(EntityKind::targetGroup, at.slot);
    putAt(world.dealings, at.slot, Dealing{});
    world.mark(idOf(world.targetGroups[at]));
    return at.slot;
}

void changeGroup(World& world, std::uint32_t slot, const TargetGroupNode& before)
{
    const TargetGroupNode now = *world.asked.targetGroups[slot];
    TargetGroup& group = world.targetGroups[Ix<TargetGroup>{slot}];
    group.name = world.names.intern(now.name);
    world.mark(idOf(group));
    if (now.balancing != before.balancing || now.slowStartSeconds != before.slowStartSeconds ||
        now.crossZone != before.crossZone || now.sticky != before.sticky ||
        now.stickySeconds != before.stickySeconds || now.stickyCookie != before.stickyCookie)
        traffic::bookLook(world, {slot});
    if (now.healthCheck == before.healthCheck)
        return;
    for (auto each = group.firstTarget; each; each = world.targets[each].nextOfGroup)
        health::probeAnew(world, each, before.healthCheck);
}

void removeGroup(World& world, std::uint32_t slot)
{
    while (const Ix<Target> first = world.targetGroups[Ix<TargetGroup>{slot}].firstTarget)
        targets::remove(world, first);
    traffic::close(world, {slot});
    const TargetGroup& group = world.targetGroups[Ix<TargetGroup>{slot}];
    world.gone(EntityKind::targetGroup, group.number, group.name);
    world.targetGroups.remove({slot});
}

} // namespace stowage::sim::target_groups
