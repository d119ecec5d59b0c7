// SPDX-License-Identifier: MIT
// What Amazon ECS does with the instances of a capacity provider: it protects those that run tasks
// from scale-in, and drains those that are to be terminated.
#pragma once

#include "sim/world.h"

#include <optional>
#include <string_view>

namespace stowage::sim::managed_instances {

constexpr std::string_view kDrainingHook = "ecs-managed-draining-termination-hook";

// The terminate hook that managed draining adds to the group; none: it is off.
std::optional<LifecycleHookNode> hookOf(const World& world, Ix<ScalingGroup> group);

// The instance waits for that hook: it is set to DRAINING.
void drain(World& world, Ix<Host> at);

// It is protected or not as its tasks want it, and terminates once it has none.
void review(World& world, Ix<Host> at);
void reviewGroup(World& world, Ix<ScalingGroup> group);

} // namespace stowage::sim::managed_instances
