// SPDX-License-Identifier: MIT
// Matches whole texts against regular expressions in time linear in the text, whatever the
// expression.
#pragma once

#include "base/result.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace stowage::sim {

// The part of Java's syntax that expressions about instances use: literals . * + ? | () [] ^ $ {n}
// {n,} {n,m} and the classes \d \w \s with their opposites. Look-around, back references and
// possessive repeats are refused, for a matcher without backtracking has no such thing.
class Pattern {
public:
    // Error::where stays empty; the message names the character, counted from 1.
    static Result<Pattern> parsed(std::string_view text);

    // The pattern must cover the whole text, as Java's String.matches does.
    bool matches(std::string_view text) const;

    bool operator==(const Pattern&) const = default;

    enum class Op : std::uint8_t { set, split, jump, begin, end, done };
    struct Step {
        Op op = Op::done;
        std::uint32_t first = 0;  // set: index of the set; split, jump: where to go on
        std::uint32_t second = 0; // split: the other way
        bool operator==(const Step&) const = default;
    };
    using ByteSet = std::array<std::uint64_t, 4>;

private:
    friend class PatternParser;

    std::vector<Step> steps_;
    std::vector<ByteSet> sets_;
};

} // namespace stowage::sim
