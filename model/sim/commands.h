// SPDX-License-Identifier: MIT
// The one table of who does what a user asks for, and the first cause that each request leaves.
#pragma once

#include "base/result.h"
#include "sim/world.h"

namespace stowage::sim {

// Tells a fact about what the user asked for; what the law does next is caused by it. Only called
// once nothing can be refused any more.
void youAsked(World& world, FactKind kind, EntityId object,
              std::initializer_list<std::uint64_t> payload = {});

} // namespace stowage::sim
