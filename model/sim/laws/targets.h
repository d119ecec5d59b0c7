// SPDX-License-Identifier: MIT
// Registers tasks with the target groups of their service, and lets them drain.
#pragma once

#include "sim/world.h"

namespace stowage::sim::targets {

// Reactions to facts about a task.
void whenTaskChanges(World& world, const Fact& fact);     // registers it once it is RUNNING
void whenStopIsRequested(World& world, const Fact& fact); // its targets begin to drain

void drainOver(World& world, Ix<Target> at);

// Takes the target out at once and tells targetDeregistered with its task as the object.
void remove(World& world, Ix<Target> at);

// Sets the state and tells why; keeps the counts of the group and whether it fails open.
void setState(World& world, Ix<Target> at, TargetState state, TargetReason reason);

} // namespace stowage::sim::targets
