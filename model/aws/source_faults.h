// SPDX-License-Identifier: MIT
// What is aimed at who sends requests: how many they are, and whether one of them is followed.
#pragma once

#include "aws/fault_targets.h"

namespace stowage::aws {

Planned changeTraffic(const FaultInput& input);

// The next request of users, or without them what was last sent by hand.
Planned follow(const FaultInput& input);
Planned followNoLonger(const FaultInput& input);

} // namespace stowage::aws
