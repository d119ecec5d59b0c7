// SPDX-License-Identifier: MIT
// Arranges a drawing anew round what was pinned by hand: along the lines where there are some, in
// rows otherwise.
#pragma once

#include "document/edit.h"

#include <optional>

namespace stowage::doc {

// The elements that would stand elsewhere. What is pinned stays exactly where it is, and so does
// the upper left corner of what is tidied: of the frame `inside`, or of the drawing. The same for
// the same drawing.
Move tidied(const Document& document, const ElementId& inside = {});

// One Batch that does it, grows the frames around `inside`, and lets go of bends that would lead
// nowhere; nothing where all is tidy.
std::optional<Edit> tidying(const Document& document, const ElementId& inside = {});

} // namespace stowage::doc
