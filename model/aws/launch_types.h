// SPDX-License-Identifier: MIT
// What CreateService and RunTask refuse of launch types and capacity provider strategies.
#pragma once

#include "aws/call_input.h"

#include <optional>
#include <string_view>

namespace stowage::aws {

// With neither the launch type is EC2, for clusters have no default strategy yet.
std::optional<AwsException> launchObjection(const CallInput& input,
                                            const NamedDefinition& definition, bool daemon);

// What UpdateService, CreateCluster and such refuse of a list of providers in this member.
std::optional<AwsException> providersObjection(const io::Json& with, std::string_view member);

} // namespace stowage::aws
