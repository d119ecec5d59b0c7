// SPDX-License-Identifier: MIT
// The call of RunTask that a rule makes for a target, and what Amazon ECS refuses of it.
#pragma once

#include "sim/commands.h"
#include "sim/world.h"

#include <string>

namespace stowage::sim::event_tasks {

RunTask callFor(const World& world, const EventRuleNode& node, const ElementId& definition);

// What RunTask checks of its own accord before anything is started, in AWS's words without a full
// stop; empty: nothing is wrong.
std::string objectionTo(const World& world, const RunTask& run);

} // namespace stowage::sim::event_tasks
