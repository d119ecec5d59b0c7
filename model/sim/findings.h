// SPDX-License-Identifier: MIT
// Gathers the beliefs about a World that do not hold, each with the number of its invariant.
#pragma once

#include "base/text.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::sim {

// The numbers are those of tests/storm/invariants.h.
struct Finding {
    int invariant = 0;
    std::string sentence;
};

class Findings {
public:
    void expect(bool belief, int invariant, std::string_view what, std::uint32_t number,
                std::string_view otherwise)
    {
        if (belief)
            return;
        found.push_back({invariant, std::string(what) + " " + numberText(std::int64_t{number}) +
                                        " " + std::string(otherwise) + "."});
    }

    bool empty() const { return found.empty(); }
    std::string first() const { return empty() ? std::string() : found.front().sentence; }

    std::vector<Finding> found;
};

} // namespace stowage::sim
