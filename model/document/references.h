// SPDX-License-Identifier: MIT
// Ids of elements inside rows (`refersTo`): finding, replacing and clearing them.
#pragma once

#include "document/document.h"

#include <functional>
#include <optional>
#include <set>
#include <string>

namespace stowage::doc {

// Gives each id that the value refers to and takes back what shall stand there; true if any
// differs.
bool mapReferences(const Field& field, Value& value,
                   const std::function<std::string(const std::string&)>& replacement);

// Empties references to what is gone; true if there was one.
bool clearedOf(const Field& field, Value& value, const std::set<ElementId>& gone);

// Words when the value refers to what does not exist or is of another kind.
std::optional<std::string> badReference(const Document& document, const Field& field,
                                        const Value& value);

} // namespace stowage::doc
