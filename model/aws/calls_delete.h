// SPDX-License-Identifier: MIT
// The operations of Amazon ECS that delete what is there.
#pragma once

#include "aws/call_input.h"

namespace stowage::aws {

Planned deleteCapacityProvider(const CallInput& input);
Planned deleteService(const CallInput& input);
Planned deleteCluster(const CallInput& input);

} // namespace stowage::aws
