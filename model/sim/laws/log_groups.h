// SPDX-License-Identifier: MIT
// Drawn log groups, and those that are missed because they were deleted.
#pragma once

#include "sim/adopt.h"

#include <string>

namespace stowage::sim::log_groups {

std::uint32_t create(World& world, const LogGroupNode& node);
void change(World& world, std::uint32_t slot, const LogGroupNode& before);
void remove(World& world, std::uint32_t slot);

inline constexpr NodeLaw<LogGroupNode> kNodes{EntityKind::logGroup, &Asked::logGroups, create,
                                              change, remove};

// The drawn one of this name; kNone: none is.
Ix<LogGroup> named(const World& world, const std::string& name);

// The fact that took the group of this name away; 0: it is there, drawn or not.
std::uint32_t goneFact(const World& world, const std::string& name);

// The agent of a task creates the group of this name, which is not drawn then.
void make(World& world, Ix<Task> task, const std::string& name);

} // namespace stowage::sim::log_groups
