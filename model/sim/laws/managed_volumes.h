// SPDX-License-Identifier: MIT
// Volumes of Amazon EBS that are made for tasks, attached before these start, and mostly deleted
// with them.
#pragma once

#include "plan/prices.h"
#include "sim/world.h"

#include <string>
#include <string_view>

namespace stowage::sim::managed_volumes {

// Whether a task of the definition has one, and which of its volumes that is; null: none.
const VolumeNode* neededBy(const DefinitionNode& node);
bool isNeeded(const DefinitionNode& node);

// Why tasks cannot be run on their own where a volume of this name is configured, or none: in words
// with a full stop; empty: they can.
std::string objectionTo(const World& world, Ix<Revision> revision, std::string_view configured);

ManagedVolume asked(World& world, const RunVolume& volume);

// A task is made: it gets what its service configures, or what RunTask did.
void give(World& world, Ix<Task> at, const ManagedVolume& wanted);
const ManagedVolume* of(const World& world, Ix<Task> at); // null: it has none

// The task has its place: how long it takes until its volume is attached, or until it is known that
// it cannot be.
Duration begin(World& world, Ix<Task> at);
// Attaches it, or stops the task that cannot have it; whether the task goes on.
bool attach(World& world, Ix<Task> at);
bool isThere(const World& world, Ix<Task> at); // and has to be detached

// What one costs that is there, or nothing.
Nanodollars perHour(const ManagedVolume& row);
Nanodollars costOf(const World& world, const ManagedVolume& row); // until now

void taskStopped(World& world, Ix<Task> at);
void forget(World& world, Ix<Task> at);

} // namespace stowage::sim::managed_volumes
