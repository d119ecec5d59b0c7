// SPDX-License-Identifier: MIT
// Words for what image repositories do, and how they fare.
#pragma once

#include "report/readout.h"
#include "sim/world.h"

#include <optional>
#include <string>
#include <string_view>

namespace stowage::sim {

// None: the fact is not about them, or the key is another's.
std::optional<std::string> imageValue(const World& world, const Fact& fact, std::string_view key);

void describe(const World& world, const ImageRepository& row, Readout& out);

} // namespace stowage::sim
