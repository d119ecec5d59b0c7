// SPDX-License-Identifier: MIT
// Words for the values of facts about the rules of listeners.
#pragma once

#include "sim/world.h"

#include <optional>
#include <string>
#include <string_view>

namespace stowage::sim {

// None where the fact is about something else, or has no such value.
std::optional<std::string> listenerValue(const World& world, const Fact& fact,
                                         std::string_view key);

} // namespace stowage::sim
