// SPDX-License-Identifier: MIT
// What several elements can be edited in together, though they are of different kinds.
#pragma once

#include "document/document.h"

#include <vector>

namespace stowage::doc {

// The rows that all of the elements have, as the first of them describes each: of the same key,
// shape and unit, with the same choices. Those of every element stand behind them. Empty where
// there are no elements.
std::vector<const Field*> sharedRows(const Document& document,
                                     const std::vector<ElementId>& elements);

} // namespace stowage::doc
