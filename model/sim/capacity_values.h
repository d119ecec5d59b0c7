// SPDX-License-Identifier: MIT
// Words for what happens to capacity providers, and how they and waiting tasks fare.
#pragma once

#include "report/readout.h"
#include "sim/world.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::sim {

// None: the fact is not about it, or the key is another's.
std::optional<std::string> capacityValue(const World& world, const Fact& fact,
                                         std::string_view key);

void describe(const World& world, const CapacityProvider& row, Readout& out);
std::vector<WaitingTask> waitingTasks(const World& world, const Cluster& row); // oldest first

} // namespace stowage::sim
