// SPDX-License-Identifier: MIT
// Says what the input of each operation may hold, in the words of AWS's SDKs, which check it before
// they send it.
#pragma once

#include "aws/calls.h"

#include <optional>
#include <string_view>

namespace stowage::aws {

// A `ParamValidationError` that names every missing, unknown and wrongly typed member, or nothing.
// Null counts as not given. An operation without a shape is not objected to.
std::optional<AwsException> misshapen(std::string_view operation, const io::Json& with);

} // namespace stowage::aws
