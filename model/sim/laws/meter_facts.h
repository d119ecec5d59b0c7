// SPDX-License-Identifier: MIT
// The facts that tell which point of a meter is seen.
#pragma once

#include "sim/world.h"

namespace stowage::sim::meters {

void tell(World& world, const Meter& meter, const Service& service);
void tell(World& world, const Meter& meter, const Cluster& cluster);

} // namespace stowage::sim::meters
