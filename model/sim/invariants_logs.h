// SPDX-License-Identifier: MIT
// What must be true of log groups and of the lines in them.
#pragma once

#include "sim/findings.h"
#include "sim/world.h"

namespace stowage::sim {

// Of all of them; empty in every sound World.
Findings brokenByLogs(const World& world);

} // namespace stowage::sim
