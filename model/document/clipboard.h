// SPDX-License-Identifier: MIT
// Copies a part of a drawing, and pastes it with new ids, fitting references and free names.
#pragma once

#include "base/result.h"
#include "document/edit.h"

#include <vector>

namespace stowage::doc {

// The selected elements with all that lives in them and the links among them, as a document of its
// own, so that it is written and read like one.
Document fragmentOf(const Document& document, const std::vector<ElementId>& selection);

struct Pasted {
    std::vector<Edit> edits = {};         // one Batch
    std::vector<ElementId> elements = {}; // the outermost new elements, to select
};
// Outermost elements go into `into` (empty: the canvas) or the nearest ancestor where they may
// live, shifted by (dx, dy). Refused in words when one may live nowhere there. Links of a fragment
// to elements outside of it are kept by `duplicate` only.
struct PasteAsked {
    ElementId into = {};
    int dx = kGrid;
    int dy = kGrid;
};
Result<Pasted> paste(const Document& document, const Document& fragment, const PasteAsked& asked);
// Copies inside one drawing: parents and outgoing links to what is not copied stay the same.
Result<Pasted> duplicate(const Document& document, const std::vector<ElementId>& selection);

} // namespace stowage::doc
