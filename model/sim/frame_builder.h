// SPDX-License-Identifier: MIT
// Builds the pictures of a World: everything, or what changed since the last one.
#pragma once

#include "report/frame.h"
#include "sim/world.h"

namespace stowage::sim {

Frame wholeFrame(const World& world); // without notices, which tell what is new

// What was marked as changed since the last call, and notices of the facts since then; forgets the
// marks.
Frame nextFrame(World& world);

// Single readouts, for an inspector.
Readout readoutOf(const World& world, EntityKind kind, std::uint32_t slot);
TaskReadout readoutOf(const World& world, Ix<Task> at);

// The drawn element where the row stands for one, else the living thing.
Subject subjectOf(const World& world, EntityId id);
std::string nameOf(const World& world, EntityId id); // "web", "web 7", "you"; empty: nothing

} // namespace stowage::sim
