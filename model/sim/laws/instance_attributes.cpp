// SPDX-License-Identifier: MIT
#include "sim/laws/instance_attributes.h"

#include "sim/commands.h"
#include "sim/laws/host_resources.h"
#include "sim/rules.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace stowage::sim::instance_attributes {

namespace {
void put(HostNode& node, const std::pair<std::string, std::string>& attribute)
{
    const auto known =
        std::find_if(node.attributes.begin(), node.attributes.end(),
                     [&](const auto& each) { return each.first == attribute.first; });
    if (known != node.attributes.end())
        known->second = attribute.second;
    else
        node.attributes.push_back(attribute);
}
} // namespace

Outcome change(World& world, const ChangeAttributes& asked)
{
    const Ix<Host> at = rowOf<Host>(world, EntityKind::instance, asked.instance);
    if (!at || world.hosts[at].phase > HostPhase::stopped || world.hosts[at].registeredAt == kNever)
        return Error{Fault::notFound, "The instance is not registered; choose one that runs.",
                     "TargetNotFoundException"};
    HostNode node = *world.asked.hosts[at.slot];
    for (const auto& attribute : asked.put)
        put(node, attribute);
    for (const std::string& name : asked.removed)
        std::erase_if(node.attributes, [&](const auto& each) { return each.first == name; });
    world.cause =
        noteCall(world, asked.removed.empty() ? "ecs:PutAttributes" : "ecs:DeleteAttributes");
    if (node.attributes == world.asked.hosts[at.slot]->attributes)
        return Done{};
    hosts::setAttributes(world, at, node);
    world.asked.hosts[at.slot] = std::make_shared<const HostNode>(std::move(node));
    world.tell({FactKind::instanceAttributesChanged, idOf(world.hosts[at]),
                ruleNumber("instance.ownAttributes")});
    return Done{};
}

} // namespace stowage::sim::instance_attributes
