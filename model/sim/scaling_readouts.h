// SPDX-License-Identifier: MIT
// What a view may know of an Auto Scaling group and of an instance in it.
#pragma once

#include "report/readout.h"
#include "sim/world.h"

namespace stowage::sim {

void describe(const World& world, const ScalingGroup& row, Readout& out);
void describeMembership(const World& world, const Host& host, Readout& out); // adds to it

} // namespace stowage::sim
