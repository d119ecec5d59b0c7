// SPDX-License-Identifier: MIT
// Elements that stay as they are until they are unlocked, and why an edit is refused because of
// them. Only what people do to the drawing asks for this: API calls know of no lock.
#pragma once

#include "document/edit.h"
#include "document/rules.h"

#include <optional>
#include <vector>

namespace stowage::doc {

// Locks those of them that are not, or unlocks; nothing where none changes. One undo step.
std::optional<Edit> lockedAs(const Document& document, const std::vector<ElementId>& elements,
                             bool locked);

// "The service web is locked. Unlock it to move, resize or delete it."; nothing: none of them is.
std::optional<Refusal> whyLocked(const Document& document, const std::vector<ElementId>& elements);

// Whether an edit would move, resize, delete or put elsewhere what is locked. It goes along with
// what it lives in.
std::optional<Refusal> refuseLocked(const Document& document, const Edit& edit);

} // namespace stowage::doc
