// SPDX-License-Identifier: MIT
// The default event bus: matches what AWS publishes of an instant with the rules that are there.
#pragma once

#include "base/result.h"
#include "sim/world.h"

namespace stowage::sim::event_bus {

// Once nothing more can happen in the present instant; what follows comes later.
void publish(World& world);

Outcome put(World& world, const PutEvents& asked);

} // namespace stowage::sim::event_bus
