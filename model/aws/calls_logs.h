// SPDX-License-Identifier: MIT
// The operations of Amazon CloudWatch Logs.
#pragma once

#include "aws/call_input.h"

namespace stowage::aws {

Planned createLogGroup(const CallInput& input);
Planned deleteLogGroup(const CallInput& input);
Planned putRetentionPolicy(const CallInput& input);
Planned deleteRetentionPolicy(const CallInput& input);

} // namespace stowage::aws
