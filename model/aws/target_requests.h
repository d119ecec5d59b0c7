// SPDX-License-Identifier: MIT
// The calls that register targets by hand and take them away.
#pragma once

#include "io/recording.h"
#include "report/command.h"
#include "sim/world.h"

namespace stowage::aws {

Result<io::Recorded> requestOf(const sim::World& world, const RegisterTarget& asked);
Result<io::Recorded> requestOf(const sim::World& world, const DeregisterTarget& asked);

} // namespace stowage::aws
