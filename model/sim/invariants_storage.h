// SPDX-License-Identifier: MIT
// What must be true of file systems and of what containers write.
#pragma once

#include "sim/findings.h"
#include "sim/world.h"

namespace stowage::sim {

// Of all of them; empty in every sound World.
Findings brokenByStorage(const World& world);

} // namespace stowage::sim
