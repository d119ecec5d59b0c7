// SPDX-License-Identifier: MIT
// What the run follows hop by hop: it is asked for like anything else, so that going back in time
// and repeating a recording show the same.
#pragma once

#include "base/result.h"
#include "sim/world.h"

namespace stowage::sim::following {

// No law looks at it, so that nothing goes another way than it would have gone.
Outcome follow(World& world, const Follow& asked);

} // namespace stowage::sim::following
