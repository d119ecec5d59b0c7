// SPDX-License-Identifier: MIT
// The rules of Amazon EventBridge: what they are about, and when their schedules fire.
#pragma once

#include "sim/adopt.h"

namespace stowage::sim::event_rules {

std::uint32_t create(World& world, const EventRuleNode& node);
void change(World& world, std::uint32_t slot, const EventRuleNode& before);
void remove(World& world, std::uint32_t slot);

inline constexpr NodeLaw<EventRuleNode> kNodes{EntityKind::eventRule, &Asked::eventRules, create,
                                               change, remove};

void due(World& world, Ix<EventRule> at); // appointment: its schedule

} // namespace stowage::sim::event_rules
