// SPDX-License-Identifier: GPL-3.0-or-later
// A drawing at random, of every kind: clusters, zones, instances, services, balancers, users.
#pragma once

#include "document/document.h"
#include "support/dice.h"

namespace stowage::tests {

// Sound in most parts, and of a size that simulates quickly.
doc::Document randomDrawing(std::uint64_t seed);

} // namespace stowage::tests
