// SPDX-License-Identifier: MIT
// Counts requests of a steady rate and splits them among targets in whole numbers.
#pragma once

#include "base/time.h"

#include <cstdint>
#include <span>
#include <vector>

namespace stowage::sim::balancing {

// Counts what a rate has brought since it was last read; nothing is lost between readings.
struct Meter {
    std::int64_t milliPerSecond = 0;
    Time since;
    std::int64_t billionths = 0; // of the request that has not quite come

    std::int64_t read(Time now);
};

// How many of `count` requests fall to the target at `place` of `targets`, where the first falls to
// place 0, the next to place 1 and so on around.
std::int64_t turnsOf(std::int64_t count, std::int64_t targets, std::int64_t place);

// Splits `total` in proportion to the weights by largest remainder, earlier ones first among
// equals. No share exceeds its weight where the total does not exceed their sum. All weights 0: all
// 0.
std::vector<std::int64_t> apportioned(std::int64_t total, std::span<const std::int64_t> weights);

} // namespace stowage::sim::balancing
