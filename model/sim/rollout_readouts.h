// SPDX-License-Identifier: MIT
// What a view may know of how a service deploys.
#pragma once

#include "report/readout.h"
#include "sim/world.h"

namespace stowage::sim {

void describeRollout(const World& world, const Service& service, Readout& out);

// Its newest deployment is in progress and replaces one that was COMPLETED.
bool canRollBack(const World& world, const Service& service);

} // namespace stowage::sim
