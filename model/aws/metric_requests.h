// SPDX-License-Identifier: MIT
// The inputs of requests to Amazon CloudWatch that ask for what a command does.
#pragma once

#include "io/json.h"
#include "report/command.h"
#include "sim/world.h"

namespace stowage::aws {

io::Json inputOf(const sim::World& world, const SetAlarmState& asked); // of an alarm that is there
io::Json inputOf(const sim::World& world, const PutSamples& asked);

} // namespace stowage::aws
