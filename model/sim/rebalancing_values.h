// SPDX-License-Identifier: MIT
// What the phrases about Availability Zone rebalancing are filled in with.
#pragma once

#include "sim/world.h"

#include <optional>
#include <string>
#include <string_view>

namespace stowage::sim {

// None: the key is not one of those.
std::optional<std::string> rebalancingValue(const World& world, const Fact& fact,
                                            std::string_view key);

} // namespace stowage::sim
