// SPDX-License-Identifier: MIT
// Which queue a container polls, as it is drawn.
#pragma once

#include "sim/world.h"

#include <vector>

namespace stowage::sim::workers {

const std::vector<PollNode>& pollsOf(const World& world);
const PollNode* pollOf(const World& world, Ix<ContainerRun> at); // null: it polls none

} // namespace stowage::sim::workers
