// SPDX-License-Identifier: MIT
// A property as it stands in a file: what JSON a row's value is written as, and read from.
#pragma once

#include "field/field.h"
#include "io/json.h"

namespace stowage::io {

// Choices by name; pairs as an object (an array of name and value where a name stands twice);
// records as objects by column, without what equals a new record's.
Json fieldJson(const doc::Field& field, const doc::Value& value);

// The error is a sentence with the row's label; its `where` is empty.
Result<doc::Value> fieldValue(const doc::Field& field, const Json& json);

} // namespace stowage::io
