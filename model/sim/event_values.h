// SPDX-License-Identifier: MIT
// Words for what event rules, buckets and tables do, and how they fare.
#pragma once

#include "report/readout.h"
#include "sim/world.h"

#include <optional>
#include <string>
#include <string_view>

namespace stowage::sim {

// None: the fact is not about them, or the key is another's.
std::optional<std::string> eventValue(const World& world, const Fact& fact, std::string_view key);

void describe(const World& world, const EventRule& row, Readout& out);
void describe(const World& world, const Bucket& row, Readout& out);
void describe(const World& world, const DynamoTable& row, Readout& out);

} // namespace stowage::sim
