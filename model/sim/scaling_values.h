// SPDX-License-Identifier: MIT
// What the phrases about Auto Scaling groups are filled in with.
#pragma once

#include "sim/world.h"

#include <optional>
#include <string>
#include <string_view>

namespace stowage::sim {

// As Amazon EC2 Auto Scaling names it.
std::string_view nameOf(LifecycleState state);

// None: the key is not one of those.
std::optional<std::string> scalingValue(const World& world, const Fact& fact, std::string_view key);

} // namespace stowage::sim
