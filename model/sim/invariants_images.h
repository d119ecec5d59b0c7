// SPDX-License-Identifier: MIT
// What must be true of image repositories and of what was pulled from them.
#pragma once

#include "sim/findings.h"
#include "sim/world.h"

namespace stowage::sim {

// Of all of them; empty in every sound World.
Findings brokenByImages(const World& world);

} // namespace stowage::sim
