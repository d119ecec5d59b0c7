// SPDX-License-Identifier: MIT
// The pass over a service whose newest deployment stands beside the one that it replaces.
#pragma once

#include "sim/world.h"

#include <cstdint>

namespace stowage::sim::scheduler {

// lack, excess: facts that left tasks missing or too many. False: requests are throttled, and the
// pass could not do what it would.
bool passBeside(World& world, Ix<Service> service, std::uint32_t lack, std::uint32_t excess);

} // namespace stowage::sim::scheduler
