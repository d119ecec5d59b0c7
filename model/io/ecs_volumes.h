// SPDX-License-Identifier: MIT
// Volumes as rows know them, flat, and as Amazon ECS nests them.
#pragma once

#include "document/document.h"
#include "io/json.h"

namespace stowage::io {

// The same definition with each entry of `volumes` flat: what has a row lies side by side, with the
// type that it tells; all else stays where it was.
Json withFlatVolumes(Json definition);

// Back again.
void nestVolumes(Json& definition);

// Last but one in a container, and nothing said that was not.
void placeMountPoints(Json& container);

// The id of the linked file system, where a volume is of it.
void nameLinkedFileSystem(const doc::Document& document, const ElementId& definition, Json& json);

} // namespace stowage::io
