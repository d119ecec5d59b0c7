// SPDX-License-Identifier: MIT
// Words the last health checks of what is looked at.
#pragma once

#include "report/probes.h"
#include "sim/world.h"

#include <cstddef>
#include <vector>

namespace stowage::sim {

constexpr std::size_t kMostHistories = 8;

// Of a task: of its targets, then of its containers that have a check. Of a target group: of its
// targets, those that are not healthy first, at most kMostHistories. Else none.
std::vector<ProbeHistory> probesOf(const World& world, const Subject& subject);

} // namespace stowage::sim
