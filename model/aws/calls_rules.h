// SPDX-License-Identifier: MIT
// The operations of Elastic Load Balancing on the rules of listeners.
#pragma once

#include "aws/call_input.h"

namespace stowage::aws {

Planned createRule(const CallInput& input);
Planned modifyRule(const CallInput& input);
Planned deleteRule(const CallInput& input);
Planned setRulePriorities(const CallInput& input);

} // namespace stowage::aws
