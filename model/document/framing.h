// SPDX-License-Identifier: MIT
// Draws a frame around what is there already.
#pragma once

#include "base/result.h"
#include "document/edit.h"

#include <vector>

namespace stowage::doc {

struct Framing {
    std::vector<Edit> edits = {}; // one Batch
    ElementId frame = {};
};
// Around the outermost of the elements, which then live in the frame. Refused in words where one of
// them lives in something else than a frame, or in different ones.
Result<Framing> framing(const Document& document, const std::vector<ElementId>& elements);

} // namespace stowage::doc
