// SPDX-License-Identifier: MIT
// What requests to Amazon EC2 Auto Scaling have in common.
#pragma once

#include "aws/call_input.h"
#include "kinds/compute/auto_scaling_group.h"

#include <string>

namespace stowage::aws {

AwsException scalingError(std::string message); // ValidationError

// A lifecycle hook of that name is made or changed as the input says.
std::optional<AwsException> putHook(const io::Json& with, doc::AutoScalingGroup& group);

// The instance of that name, where the group has it and has not given it up.
sim::Ix<sim::Host> memberIn(const CallInput& input, const doc::Element& group,
                            const std::string& name);
AwsException notOfGroup(const std::string& instance, const doc::Element& group);

// The member AutoScalingGroupName: a name, an ARN or an element.
Found<const doc::Element*> scalingGroupIn(const CallInput& input);

} // namespace stowage::aws
