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

Planned putLifecycleHook(const CallInput& input);
Planned deleteLifecycleHook(const CallInput& input);
Planned completeLifecycleAction(const CallInput& input);
Planned recordLifecycleActionHeartbeat(const CallInput& input);

Planned putWarmPool(const CallInput& input);
Planned deleteWarmPool(const CallInput& input);

Planned putGroupScalingPolicy(const CallInput& input);
Planned deleteGroupPolicy(const CallInput& input);
// The drawn policy of a group that an ARN names; null: there is none.
const doc::Element* groupPolicyByArn(const CallInput& input, std::string_view arn);

// They change the desired capacity by the number of instances.
Planned enterStandby(const CallInput& input);
Planned exitStandby(const CallInput& input);
Planned detachInstances(const CallInput& input);
Planned attachInstances(const CallInput& input);

} // namespace stowage::aws
