// SPDX-License-Identifier: MIT
// The candidates of a recorded placement, worded.
#pragma once

#include "report/why.h"
#include "sim/placement.h"
#include "sim/world.h"

namespace stowage::aws {

// Whether the fact's payload is a verdict.
bool isPlacement(const Fact& fact);

// Fills sentence and candidates from the fact's payload.
void addPlacement(const sim::World& world, const Fact& fact, WhyCard& card);

} // namespace stowage::aws
