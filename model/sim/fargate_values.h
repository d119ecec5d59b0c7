// SPDX-License-Identifier: MIT
// What facts about Fargate and capacity provider strategies tell, in words.
#pragma once

#include "sim/world.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace stowage::sim {

// Of the words of a fargate::Choice that lacks something: as a service event says it, and as the
// answer to a Why.
std::string fargateLack(std::span<const std::uint64_t> words);
std::string fargateLacking(std::span<const std::uint64_t> words);

std::optional<std::string> fargateValue(const World& world, const Fact& fact, std::string_view key);

} // namespace stowage::sim
