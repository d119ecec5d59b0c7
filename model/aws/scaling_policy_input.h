// SPDX-License-Identifier: MIT
// What requests say of a scaling policy or a scheduled action, put into its rows.
#pragma once

#include "aws/call_input.h"
#include "kinds/compute/scaling_policy.h"

#include <optional>

namespace stowage::aws {

AwsException notValid(std::string message); // ValidationException

std::optional<AwsException> setTracking(const io::Json& with, doc::ScalingPolicy& policy);
std::optional<AwsException> setSteps(const io::Json& with, doc::ScalingPolicy& policy);
std::optional<AwsException> setScheduled(const io::Json& with, doc::ScalingPolicy& policy);

} // namespace stowage::aws
