// SPDX-License-Identifier: MIT
// The operations of Amazon EC2 Auto Scaling.
#pragma once

#include "aws/call_input.h"

namespace stowage::aws {

// The launch template is inline: the member InstanceType.
Planned createAutoScalingGroup(const CallInput& input);
Planned updateAutoScalingGroup(const CallInput& input);
Planned deleteAutoScalingGroup(const CallInput& input);
Planned setDesiredCapacity(const CallInput& input);
Planned terminateInstanceInAutoScalingGroup(const CallInput& input);
Planned setInstanceProtection(const CallInput& input);

} // namespace stowage::aws
