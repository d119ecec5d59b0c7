// SPDX-License-Identifier: MIT
// The one table of who does what a user asks for, and the first cause that each request leaves.
#pragma once

#include "base/result.h"
#include "sim/world.h"

#include <cstdint>
#include <string_view>

namespace stowage::sim {

// Tells a fact about what the user asked for; what the law does next is caused by it. Only called
// once nothing can be refused any more.
void youAsked(World& world, FactKind kind, EntityId object,
              std::initializer_list<std::uint64_t> payload = {});

// An API call and, where it is refused, AWS's exception with its message; each is a first cause and
// has the operation's name (and the refusal) as payload. Returns the fact.
std::uint32_t noteCall(World& world, std::string_view operation);
std::uint32_t noteRefusal(World& world, std::string_view operation, std::string_view refusal);

} // namespace stowage::sim
