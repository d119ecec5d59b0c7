// SPDX-License-Identifier: MIT
// What must be true of event rules, what is on its way from them, buckets and tables.
#pragma once

#include "sim/findings.h"
#include "sim/world.h"

namespace stowage::sim {

// Of all of them; empty in every sound World.
Findings brokenByEvents(const World& world);

} // namespace stowage::sim
