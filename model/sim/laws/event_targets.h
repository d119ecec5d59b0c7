// SPDX-License-Identifier: MIT
// How Amazon EventBridge invokes the targets of a rule, tries again, and gives up.
#pragma once

#include "sim/world.h"

namespace stowage::sim::event_targets {

// An event sets out to every target of the rule. The fact told last says why.
void send(World& world, Ix<EventRule> rule, std::uint32_t event);

void due(World& world, Ix<EventDelivery> at);  // appointment
void drop(World& world, Ix<EventDelivery> at); // its rule is gone

} // namespace stowage::sim::event_targets
