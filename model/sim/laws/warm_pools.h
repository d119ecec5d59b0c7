// SPDX-License-Identifier: MIT
// Warm pools of Auto Scaling groups: instances that have booted and wait, most of them stopped,
// until their group scales out.
#pragma once

#include "plan/plan.h"
#include "sim/laws/scaling_choices.h"
#include "sim/world.h"

namespace stowage::sim::warm_pools {

// How many instances it is to hold; 0: the group has none.
std::int32_t sizeOf(const World& world, Ix<ScalingGroup> group);
// How many it holds, with those on their way in.
std::int32_t heldBy(const World& world, Ix<ScalingGroup> group);

// Another one was drawn or put, or none any more.
void change(World& world, Ix<ScalingGroup> group, const WarmPoolNode& before);

// Takes instances into service until as many live as are desired, or none is ready; how many live.
std::int32_t takeMissing(World& world, Ix<ScalingGroup> group, std::int32_t living);

// Whether a scale-in is to return the instance; then it is on its way.
bool takesBack(World& world, Ix<ScalingGroup> group, const auto_scaling_groups::Victim& victim,
               std::int32_t living);

// Compares what it holds with what it is to hold, and launches or terminates.
void look(World& world, Ix<ScalingGroup> group);

// No hook holds it up: it stops or runs on as the warm pool says.
void settle(World& world, Ix<Host> host);

void whenInstanceChanges(World& world, Ix<Host> host, const Fact& fact); // one that is warmed

} // namespace stowage::sim::warm_pools
