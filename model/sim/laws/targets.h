// SPDX-License-Identifier: MIT
// Registers tasks with the target groups of their service, and lets them drain.
#pragma once

#include "sim/world.h"

#include <cstdint>

namespace stowage::sim::targets {

constexpr std::int32_t kMostTargets = 1'000; // Quotas for your Application Load Balancers

// Reactions to facts about a task.
void whenTaskChanges(World& world, const Fact& fact);     // registers it once it is RUNNING
void whenStopIsRequested(World& world, const Fact& fact); // its targets begin to drain
// A target leaves: tasks for which there was no place in its group are registered.
void whenPlaceIsFree(World& world, const Fact& fact);

// The row joins its group; what it is and when it was registered are set. Nothing is told.
Ix<Target> join(World& world, const Target& target);

void drain(World& world, Ix<Target> at); // unless it does so
void drainOver(World& world, Ix<Target> at);

// Whom facts about a target name: its task, the instance that was registered by hand, or the group
// where an address was.
EntityId bearerOf(const World& world, const Target& target);

// The task that answers at a target; none: nobody does.
Ix<Task> taskBehind(const World& world, const Target& target);

// What a target of an instance is known by when it is gone: this and the instance's number.
constexpr std::uint32_t kKnownInstance = 1U << 30;

// Takes the target out at once and tells targetDeregistered with its task as the object.
void remove(World& world, Ix<Target> at);

// Sets the state and tells why; keeps the counts of the group and whether it fails open.
void setState(World& world, Ix<Target> at, TargetState state, TargetReason reason);

} // namespace stowage::sim::targets
