// SPDX-License-Identifier: MIT
// Carries out an edit on a drawing: the next drawing, or why there is none.
#pragma once

#include "base/result.h"
#include "document/edit.h"

namespace stowage::doc {

// The most that a drawing may hold; a larger one is refused in words.
constexpr std::size_t kMostElements = 20'000;
constexpr std::size_t kMostLinks = 50'000;
constexpr std::size_t kLongestName = 255; // bytes

// Pure and total. An error names the element in `where` and its message can be shown beside it.
Result<Document> apply(const Document& document, const Edit& edit);

// The definition and its containers as they are drawn now, to be kept under this number.
KeptRevision revisionOf(const Document& document, const ElementId& definition, int number);

} // namespace stowage::doc
