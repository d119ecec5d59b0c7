// SPDX-License-Identifier: MIT
// The operations of Application Auto Scaling.
#pragma once

#include "aws/call_input.h"

namespace stowage::aws {

Planned registerScalableTarget(const CallInput& input);
Planned deregisterScalableTarget(const CallInput& input);
Planned putScalingPolicy(const CallInput& input);
Planned deleteScalingPolicy(const CallInput& input);
Planned putScheduledAction(const CallInput& input);
Planned deleteScheduledAction(const CallInput& input);

// The drawn policy that an ARN names; null: there is none.
const doc::Element* scalingPolicyByArn(const CallInput& input, std::string_view arn);

} // namespace stowage::aws
