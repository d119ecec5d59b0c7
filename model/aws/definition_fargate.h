// SPDX-License-Identifier: MIT
// What RegisterTaskDefinition refuses of a definition that requires Fargate.
#pragma once

#include "aws/calls.h"
#include "io/task_definition_json.h"

#include <optional>

namespace stowage::aws {

std::optional<AwsException> refusalOnFargate(const io::TaskDefinitionRead& read,
                                             const io::Json& with);

} // namespace stowage::aws
