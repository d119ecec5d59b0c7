// SPDX-License-Identifier: GPL-3.0-or-later
// Draws one thing after another from one seed, the same on every machine.
#pragma once

#include "base/random.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace stowage::tests {

class Dice {
public:
    explicit Dice(std::uint64_t seed, std::string_view what = "dice")
        : stream_(streamOf(seed, what, Purpose::choice))
    {
    }

    std::uint64_t bits() { return stream_.at(next_++); }
    int below(int bound) // bound > 0
    {
        return static_cast<int>(stream_.below(static_cast<std::uint64_t>(bound), next_++));
    }
    int between(int low, int high) { return low + below(high - low + 1); } // both included
    bool chance(int percent) { return below(100) < percent; }
    template <class Value> const Value& of(const std::vector<Value>& values) // not empty
    {
        return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
    }

private:
    Stream stream_;
    std::uint64_t next_ = 0;
};

} // namespace stowage::tests
