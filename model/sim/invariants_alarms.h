// SPDX-License-Identifier: MIT
// What must be true of alarms and the metrics that they watch at every instant.
#pragma once

#include "sim/findings.h"
#include "sim/world.h"

namespace stowage::sim {

void checkAlarm(const World& world, Ix<Alarm> at, Findings& findings);

// Of all of them; empty in every sound World.
Findings brokenByAlarms(const World& world);

} // namespace stowage::sim
