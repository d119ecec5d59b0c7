// SPDX-License-Identifier: MIT
// Commands about the lifecycle of instances and about deployments as the calls that ask for the
// same.
#pragma once

#include "io/recording.h"
#include "report/command.h"
#include "sim/world.h"

namespace stowage::aws {

Result<io::Recorded> requestOf(const sim::World& world, const MoveInGroup& asked);
Result<io::Recorded> requestOf(const sim::World& world, const AnswerHook& asked);
Result<io::Recorded> requestOf(const sim::World& world, const StopDeployment& asked);

} // namespace stowage::aws
