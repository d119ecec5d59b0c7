// SPDX-License-Identifier: MIT
// Where things stand in a frame that puts up what is in it in a row, a column or a grid.
#pragma once

#include "document/arrange.h"
#include "document/containment.h"

#include <vector>

namespace stowage::doc {

// As they stand: along the row or column, otherwise line by line. What is on the border is left
// out, and so is what has no place.
std::vector<ElementId> orderIn(const Document& document, const ElementId& frame);
// All that has to move, with what is in it, so that these stand in this order.
std::vector<Placed> slotted(const Document& document, const ElementId& frame,
                            const std::vector<ElementId>& order);
// Where a new one of this size stands without anything having to move.
Rect freeSlot(const Document& document, const ElementId& frame, const Size& size);
// The same for one that has come to its parent and stands elsewhere; none where that is free.
std::vector<Placed> intoFreeSlot(const Document& document, const ElementId& id);
// How many of `order` come before what is held at this point.
std::size_t slotAt(const Document& document, const ElementId& frame,
                   const std::vector<ElementId>& order, int x, int y);
// How small a grid may become: around the largest of what it holds.
Size oneCell(const Document& document, const ElementId& frame);
// How many places a step leads on: in a grid, one down is a line.
int slotStep(const Document& document, const ElementId& frame, int dx, int dy);

} // namespace stowage::doc
