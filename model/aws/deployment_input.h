// SPDX-License-Identifier: MIT
// How a service deploys, as CreateService and UpdateService take it: strategy, alarms, and the two
// target groups between which traffic shifts.
#pragma once

#include "aws/call_draft.h"

#include <optional>

namespace stowage::aws {

// What AWS can do with deployments and Stowage cannot.
std::optional<AwsException> deploymentObjection(const io::Json& with);

// deploymentConfiguration, as far as it is about strategies and alarms and is given.
std::optional<AwsException> setStrategy(const io::Json& with, doc::Props& props);

// The alarms that deploymentConfiguration names, where it names any.
std::optional<AwsException> setAlarms(const CallInput& input, const ElementId& service,
                                      CallDraft& draft);

// advancedConfiguration of the one item of loadBalancers, where that is given; and whether the
// service has what its strategy needs.
std::optional<AwsException> setAlternate(const CallInput& input, const ElementId& service,
                                         CallDraft& draft);

} // namespace stowage::aws
