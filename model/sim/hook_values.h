// SPDX-License-Identifier: MIT
// Words for the lifecycle hooks of deployments and for what their functions answer.
#pragma once

#include "sim/world.h"

#include <optional>
#include <string>
#include <string_view>

namespace stowage::sim {

// "check" of "arn:aws:lambda:us-east-1:123456789012:function:check:1"; else the whole of it.
std::string functionName(std::string_view arn);

// None: the fact is not about them, or the key is another's.
std::optional<std::string> hookValue(const World& world, const Fact& fact, std::string_view key);

} // namespace stowage::sim
