// SPDX-License-Identifier: MIT
// What must be true of tasks, instances and their ledgers at every instant.
#pragma once

#include "sim/findings.h"
#include "sim/world.h"

namespace stowage::sim {

void checkTask(const World& world, Ix<Task> at, Findings& findings);
void checkHost(const World& world, Ix<Host> at, Findings& findings);

// Of all of them; empty in every sound World.
Findings brokenByTasks(const World& world);

} // namespace stowage::sim
