// SPDX-License-Identifier: MIT
// What must always be true of queues, of what is received of them, and of topics.
#pragma once

#include "sim/findings.h"
#include "sim/world.h"

namespace stowage::sim {

void checkQueue(const World& world, Ix<Queue> at, Findings& findings);
void checkWorker(const World& world, Ix<Worker> at, Findings& findings);
void checkTopic(const World& world, Ix<Topic> at, Findings& findings);
Findings brokenByMessages(const World& world);

} // namespace stowage::sim
