// SPDX-License-Identifier: MIT
// What a line from a task definition to a file system brings along.
#pragma once

#include "document/draft.h"

#include <string>

namespace stowage::doc {

// Gives the definition a volume of its linked file system and its first container a mount point,
// where they have none; says so.
std::string addVolume(Draft& draft, const ElementId& definition, const Element& fileSystem);

} // namespace stowage::doc
