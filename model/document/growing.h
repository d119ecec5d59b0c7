// SPDX-License-Identifier: MIT
// What usually comes next beside an element, so that keys draw a whole system step by step.
#pragma once

#include "document/rules.h"

#include <optional>

namespace stowage::doc {

// To the right, left, above and below: what flows goes to the right.
enum class Way { ahead, behind, above, below };

// The first part that is usual on this side and not there yet, drawn beside the element and
// connected with it in one Batch; none: no part is, and whoever asks is asked back.
std::optional<DropPlan> growthOf(const Document& document, const ElementId& from, Way way);

} // namespace stowage::doc
