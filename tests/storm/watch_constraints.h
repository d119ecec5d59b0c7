// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the placement constraints of random drawings without the query language.
#pragma once

#include "sim/world.h"

#include <optional>
#include <string>

namespace stowage::storm {

// Whether an instance meets it; none: no random drawing has such an expression.
std::optional<bool> agreesWith(const sim::World& world, sim::Ix<sim::Host> host,
                               const std::string& expression);

} // namespace stowage::storm
