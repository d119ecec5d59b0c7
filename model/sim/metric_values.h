// SPDX-License-Identifier: MIT
// What facts about metrics say, and the same for readouts.
#pragma once

#include "report/fact.h"
#include "report/readout.h"
#include "sim/world.h"

#include <optional>
#include <string>
#include <string_view>

namespace stowage::sim {

// For phrases of notices; nothing where the key is none of metrics.
std::optional<std::string> metricValue(const World& world, const Fact& fact, std::string_view key);

std::string percentText(std::int64_t thousandths); // as the console: without decimals, rounded down

// Adds the newest point that is seen.
void describeMetrics(const World& world, const Service& row, Readout& out);
void describeMetrics(const World& world, const Cluster& row, Readout& out);

} // namespace stowage::sim
