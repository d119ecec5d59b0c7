// SPDX-License-Identifier: MIT
// Says whether a value satisfies its row, and how a value reads in a sentence.
#pragma once

#include "field/field.h"

#include <optional>
#include <string>

namespace stowage::doc {

// Nothing when the value may be written to the row; otherwise a sentence with the row's label, the
// limit and the way out: "Desired tasks is 6000; it must lie between 0 and 5000."
// Texts are checked for length, control characters and, where closed, for being one of the choices.
std::optional<std::string> objection(const Field& field, const Value& value);

// The value in words for labels and lists: "4", "30 s", "100 %", "on", "bridge", "2 entries".
// A secret's value is never in it.
std::string spoken(const Field& field, const Value& value);

// The value that a typed or command-line text stands for, or nothing if it is of no such shape.
// Pairs and records have no such text.
std::optional<Value> parsed(const Field& field, std::string_view text);

// " s", " %", " MiB" and so on; empty for none.
std::string_view suffixOf(Unit unit);

} // namespace stowage::doc
