// SPDX-License-Identifier: MIT
// What requests to Amazon EC2 Auto Scaling have in common.
#pragma once

#include "aws/call_input.h"

#include <string>

namespace stowage::aws {

AwsException scalingError(std::string message); // ValidationError

// The member AutoScalingGroupName: a name, an ARN or an element.
Found<const doc::Element*> scalingGroupIn(const CallInput& input);

} // namespace stowage::aws
