// SPDX-License-Identifier: MIT
// The inputs of requests to Amazon EventBridge and Amazon S3 that ask for what a command does.
#pragma once

#include "io/recording.h"
#include "report/command.h"
#include "sim/world.h"

namespace stowage::aws {

Result<io::Recorded> requestOf(const sim::World& world, const PutEvents& asked);
Result<io::Recorded> requestOf(const sim::World& world, const PutObject& asked);

} // namespace stowage::aws
