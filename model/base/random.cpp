// SPDX-License-Identifier: MIT
#include "base/random.h"

#include "base/ensure.h"

#include <xxhash.h>

namespace stowage {

namespace {

__extension__ using Wide = unsigned __int128; // the product of two 64-bit numbers

// The finaliser of SplitMix64: a bijection whose output passes as random for a counter as input.
std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9E3779B97F4A7C15U;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31U);
}

} // namespace

std::uint64_t Stream::at(std::uint64_t n) const
{
    return mixed(key ^ mixed(n));
}

std::uint64_t Stream::below(std::uint64_t bound, std::uint64_t n) const
{
    ensure(bound > 0, "a draw has at least one outcome");
    // The high half of the product is uniform to within bound / 2^64.
    return static_cast<std::uint64_t>((static_cast<Wide>(at(n)) * bound) >> 64U);
}

std::int64_t Stream::between(std::int64_t low, std::int64_t high, std::uint64_t n) const
{
    ensure(low <= high, "a range of draws is not empty");
    const auto width = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low) + 1;
    return low + static_cast<std::int64_t>(below(width, n));
}

Stream streamOf(std::uint64_t seed, std::string_view elementId, Purpose purpose)
{
    const std::uint64_t named = XXH3_64bits_withSeed(elementId.data(), elementId.size(), seed);
    return {mixed(named + static_cast<std::uint64_t>(purpose))};
}

Stream streamOf(std::uint64_t seed, std::uint64_t number, Purpose purpose)
{
    return {mixed(mixed(seed ^ 0xA5A5A5A5A5A5A5A5U) + mixed(number) +
                  static_cast<std::uint64_t>(purpose))};
}

} // namespace stowage
