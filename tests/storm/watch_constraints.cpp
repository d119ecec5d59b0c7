// SPDX-License-Identifier: GPL-3.0-or-later
#include "storm/watch_constraints.h"

#include "sim/laws/host_resources.h"

namespace stowage::storm {

std::optional<bool> agreesWith(const sim::World& world, sim::Ix<sim::Host> host,
                               const std::string& expression)
{
    if (expression == "attribute:ecs.availability-zone == us-east-1a")
        return world.text(world.hosts[host].zone) == "us-east-1a";
    if (expression != "attribute:stack == blue")
        return std::nullopt;
    const std::string* stack = sim::hosts::attribute(world, host, "stack");
    return stack != nullptr && *stack == "blue";
}

} // namespace stowage::storm
