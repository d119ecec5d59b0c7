// SPDX-License-Identifier: MIT
// What is said of alarms and their metrics, in AWS's words.
#pragma once

#include "report/readout.h"
#include "sim/world.h"

#include <optional>
#include <string>
#include <string_view>

namespace stowage::sim {

std::string numberOf(Amount amount);   // the shortest: "80"
std::string amountText(Amount amount); // as AWS writes a number: "80.0"
std::string_view nameOf(Comparison comparison);
std::string_view wordsOf(Comparison comparison); // "greater than"

// StateReason: what the fact that gave an alarm its state says of it.
std::string stateReason(const World& world, std::uint32_t fact);

// What the phrases about alarms are filled in with. None: the key is not one of those.
std::optional<std::string> alarmValue(const World& world, const Fact& fact, std::string_view key);

void describe(const World& world, const Alarm& row, Readout& out);

} // namespace stowage::sim
