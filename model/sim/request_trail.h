// SPDX-License-Identifier: MIT
// The way of one request of a source, hop by hop, as it would go at this instant: whose turn it is
// is asked of the laws that deal requests, on a copy of the World.
#pragma once

#include "report/trail.h"
#include "sim/world.h"

namespace stowage::sim {

// Requests flow, so that the run itself does not know them one by one and is not changed by this.
Trail requestTrail(const World& world, Ix<Source> source);

} // namespace stowage::sim
