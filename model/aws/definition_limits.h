// SPDX-License-Identifier: MIT
// What RegisterTaskDefinition refuses of a document that can be read.
#pragma once

#include "aws/calls.h"
#include "io/task_definition_json.h"

#include <optional>
#include <string_view>

namespace stowage::aws {

// AWS's names of clusters, services, families and containers: letters, digits, - and _, up to 255.
bool isIdentifier(std::string_view name);

// The first objection in AWS's order: size, containers, network, memory, CPU, roles,
// constraints.
std::optional<AwsException> refusalOf(const io::TaskDefinitionRead& read, const io::Json& with);

// API ContainerRestartPolicy; looked at first, for AWS has words of its own for its ranges.
std::optional<AwsException> refusalOfRestarts(const io::Json& with);

// What could not be read, in AWS's words where it has some.
AwsException unreadable(const Error& error);

} // namespace stowage::aws
