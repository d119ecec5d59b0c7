// SPDX-License-Identifier: MIT
// What facts about Fargate and capacity provider strategies tell, in words.
#pragma once

#include "sim/world.h"

#include <optional>
#include <string>
#include <string_view>

namespace stowage::sim {

std::optional<std::string> fargateValue(const World& world, const Fact& fact, std::string_view key);

} // namespace stowage::sim
