// SPDX-License-Identifier: MIT
// Dice that depend only on (seed, element, purpose, n), so that an added element never changes its
// neighbours' draws.
#pragma once

#include <cstdint>
#include <string_view>

namespace stowage {

// What a draw is for; each purpose of an element has a stream of its own. Values are part of the
// digest of a run.
enum class Purpose : std::uint32_t {
    identity = 1,  // ids such as task ids, instance ids, deployment ids
    timing = 2,    // jitter of delays
    placement = 3, // the random strategy and ties
    health = 4,
    traffic = 5,
    choice = 6, // which of several equals is stopped
    dynamicPort = 7,
    messages = 8,   // which of them a program fails at
    shortPolls = 9, // which of them find nothing
};

struct Stream {
    std::uint64_t key = 0;

    std::uint64_t at(std::uint64_t n) const;                         // 64 random bits
    std::uint64_t below(std::uint64_t bound, std::uint64_t n) const; // 0 … bound-1, bound > 0
    std::int64_t between(std::int64_t low, std::int64_t high,
                         std::uint64_t n) const; // both included
};

Stream streamOf(std::uint64_t seed, std::string_view elementId, Purpose purpose);
Stream streamOf(std::uint64_t seed, std::uint64_t number, Purpose purpose);

} // namespace stowage
