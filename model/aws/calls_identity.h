// SPDX-License-Identifier: MIT
// The operations of AWS Identity and Access Management, and those that take event sources away.
#pragma once

#include "aws/call_input.h"

namespace stowage::aws {

Planned attachRolePolicy(const CallInput& input);
Planned detachRolePolicy(const CallInput& input);

Planned deleteQueue(const CallInput& input);
Planned deleteTopic(const CallInput& input);
Planned unsubscribe(const CallInput& input);
Planned deleteEventRule(const CallInput& input);
Planned deleteSchedule(const CallInput& input);

} // namespace stowage::aws
