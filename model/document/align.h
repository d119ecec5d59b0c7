// SPDX-License-Identifier: MIT
// Bringing what is selected into line, and spacing it evenly.
#pragma once

#include "document/edit.h"

#include <vector>

namespace stowage::doc {

// Edges of what is selected, or the middle between them.
enum class Line { left, centre, right, top, middle, bottom };
enum class Axis { across, down };

// Those of the elements that move, with all that lives in them, to the line of the selection as a
// whole. What lives in another one of the elements goes along with that, and what stands in a row,
// column or grid keeps its place there. Fewer than two: nothing.
std::vector<Placed> aligned(const Document& document, const std::vector<ElementId>& elements,
                            Line line);
// So that the gaps between neighbours are equal; the outermost two stay. Fewer than three: nothing.
std::vector<Placed> distributed(const Document& document, const std::vector<ElementId>& elements,
                                Axis axis);

} // namespace stowage::doc
