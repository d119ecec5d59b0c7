// SPDX-License-Identifier: MIT
// Puts what the facts of a service recorded into the words that AWS's service events use.
#pragma once

#include "sim/world.h"

#include <optional>
#include <string>
#include <string_view>

namespace stowage::sim {

// The value of a placeholder of notices.cpp; nothing where the key is not one of service events.
std::optional<std::string> serviceEventValue(const World& world, const Fact& fact,
                                             std::string_view key);

} // namespace stowage::sim
