// SPDX-License-Identifier: MIT
// RunTask with launch type FARGATE or with capacity providers of Fargate.
#pragma once

#include "base/result.h"
#include "sim/laws/fargate.h"
#include "sim/world.h"

namespace stowage::sim::standalone {

// AWS throttles the call where the account may not launch so many tasks now.
Outcome objectionToRate(World& world, int count);

void runOnFargate(World& world, const RunTask& asked, const fargate::Ways& ways, fargate::Ask ask);

} // namespace stowage::sim::standalone
