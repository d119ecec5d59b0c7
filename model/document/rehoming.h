// SPDX-License-Identifier: MIT
// Puts elements into another parent where no pointer says the spot: a free one there, with all that
// lives in them, and the frames around them grow.
#pragma once

#include "base/result.h"
#include "document/edit.h"

#include <string>
#include <vector>

namespace stowage::doc {

struct Rehoming {
    std::vector<Edit> edits = {}; // one Batch; none: all of them live there already
    std::string words = {};       // "into cluster shop", "onto the canvas"; empty: nothing happens
};

// `pointed` (empty: the canvas) is where they are let go. By the same rules as on the canvas: what
// may not live there climbs to the nearest ancestor of it where it may, or is refused in words.
// Elements that live in others of the list go with them.
Result<Rehoming> rehoming(const Document& document, const std::vector<ElementId>& elements,
                          const ElementId& pointed);

} // namespace stowage::doc
