// SPDX-License-Identifier: MIT
// Elements that are selected and moved as one, wherever they live.
#pragma once

#include "document/edit.h"

#include <optional>
#include <vector>

namespace stowage::doc {

// These first, as they are, then whoever is in a group with one of them.
std::vector<ElementId> withGroups(const Document& document, const std::vector<ElementId>& elements);
// "group-3"; none of the drawing's elements is in it.
std::string freeGroup(const Document& document);

// The elements as one group, which leave the groups that they were in; nothing where they are fewer
// than two or one group already. One undo step.
std::optional<Edit> grouped(const Document& document, const std::vector<ElementId>& elements);
// The groups that these are in are dissolved; nothing where they are in none.
std::optional<Edit> ungrouped(const Document& document, const std::vector<ElementId>& elements);

// All elements of the kinds of these.
std::vector<ElementId> alike(const Document& document, const std::vector<ElementId>& elements);

} // namespace stowage::doc
