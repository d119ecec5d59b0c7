// SPDX-License-Identifier: MIT
// Compiles a drawing into what the simulation needs to know of it.
#pragma once

#include "document/document.h"
#include "plan/plan.h"

namespace stowage::doc {

// Pure and total: what is not drawn completely is left out of the plan, never guessed.
sim::Plan lower(const Document& document);

} // namespace stowage::doc
