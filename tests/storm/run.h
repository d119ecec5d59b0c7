// SPDX-License-Identifier: GPL-3.0-or-later
// One stormy run of six simulated hours: what is done to it and what it breaks.
#pragma once

#include "base/time.h"
#include "storm/tally.h"
#include "support/random_deeds.h"

#include <cstdint>
#include <string>
#include <vector>

namespace stowage::storm {

using tests::Blow;

constexpr Duration kStorm = hours(4); // then it is quiet for two hours
constexpr Duration kWhole = hours(6);

// Empty: nothing was broken. `deeds` need not be in order.
std::string brokenBy(std::uint64_t seed, std::vector<Blow> deeds, Tally& tally);

// What `stowage run` lives the same with: the drawing, and a recording of the deeds.
struct Retelling {
    std::string drawing, recording;
};
Retelling retold(std::uint64_t seed, std::vector<Blow> deeds);

} // namespace stowage::storm
