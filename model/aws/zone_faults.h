// SPDX-License-Identifier: MIT
// Faults that hit places: what is launched there, what enters and leaves, and what runs there.
#pragma once

#include "aws/fault_targets.h"

namespace stowage::aws {

// Launches of Auto Scaling groups fail; neither instances nor tasks say whom it hits.
Planned leaveWithoutCapacity(const FaultInput& input);

// Nothing enters or leaves an Availability Zone.
Planned cutOff(const FaultInput& input);

// The instances of an Availability Zone are lost, and groups launch none there.
Planned outage(const FaultInput& input);

} // namespace stowage::aws
