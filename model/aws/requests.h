// SPDX-License-Identifier: MIT
// A command as the API call or the fault that asks for the same, for recordings and for the record
// of who asked for what.
#pragma once

#include "io/recording.h"
#include "report/command.h"
#include "sim/world.h"

namespace stowage::aws {

// Error: the command is about something that is gone, or has no request of its own (AskAgain).
Result<io::Recorded> requestOf(const sim::World& world, const Command& command);

} // namespace stowage::aws
