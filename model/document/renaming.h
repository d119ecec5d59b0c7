// SPDX-License-Identifier: MIT
// Renames an element together with what names it by its name instead of its id.
#pragma once

#include "document/edit.h"

#include <string>

namespace stowage::doc {

// A capacity provider is renamed in the strategies of its cluster too, and a name that two of them
// bear in none; a log group in the containers that are connected with it. One undo step.
Edit renamed(const Document& document, const ElementId& element, std::string name);

} // namespace stowage::doc
