// SPDX-License-Identifier: MIT
// Instances that were deregistered from their cluster: EC2 runs them on, and can terminate them.
#pragma once

#include "base/result.h"
#include "sim/world.h"

namespace stowage::sim::orphans {

bool isOne(const Host& host);

Outcome terminate(World& world, Ix<Host> at); // one of them

} // namespace stowage::sim::orphans
