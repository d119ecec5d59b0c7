// SPDX-License-Identifier: MIT
// The one table of which laws react to which facts, in which order.
#pragma once

#include "sim/world.h"

#include <span>

namespace stowage::sim {

using Reaction = void (*)(World&, const Fact&);

std::span<const Reaction> reactionsTo(FactKind kind);

} // namespace stowage::sim
