// SPDX-License-Identifier: MIT
// Numbers as people write them: "0.5 vCPU", "512 MiB", "1 GB", "30s", "2 min", "1h30m", "200 rps".
#pragma once

#include "base/result.h"
#include "field/field.h"

#include <string_view>

namespace stowage::doc {

// The number in the row's own unit, or a sentence that says how it may be written. A decimal sign
// is a point or a comma; a comma before three digits groups them, as in "5,000". As in Amazon ECS,
// where a task of "1 GB" has 1024 MiB, MB and GB are powers of two (RegisterTaskDefinition).
Result<double> measured(const Field& field, std::string_view text);

// The same as a value of the row, which is of a whole or a real number; says so, too, where it must
// be whole. Whether it lies in the row's range is not looked at.
Result<Value> measuredValue(const Field& field, std::string_view text);

} // namespace stowage::doc
