// SPDX-License-Identifier: GPL-3.0-or-later
// One stormy run of six simulated hours: what is done to it and what it breaks.
#pragma once

#include "base/time.h"
#include "storm/tally.h"

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

namespace stowage::storm {

// What is done at a time; the dice say the rest.
enum class Deed : std::uint8_t { edit, undo, redo, call, fault, command };
struct Blow {
    std::int64_t atMillis = 0;
    Deed deed = Deed::edit;
    std::uint64_t dice = 0;
};
void showValue(const Blow& blow, std::ostream& out);

constexpr Duration kStorm = hours(4); // then it is quiet for two hours
constexpr Duration kWhole = hours(6);

// Empty: nothing was broken. `deeds` need not be in order.
std::string brokenBy(std::uint64_t seed, std::vector<Blow> deeds, Tally& tally);

} // namespace stowage::storm
