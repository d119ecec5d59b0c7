// SPDX-License-Identifier: GPL-3.0-or-later
// Draws deeds for RapidCheck, which knows how to leave some out.
#pragma once

#include "support/random_deeds.h"

#include <rapidcheck.h>

#include <tuple>
#include <vector>

namespace stowage::tests {

// Each run has its own mix: some are all edits, others all faults.
inline rc::Gen<std::vector<Blow>> deeds(std::uint64_t seed, Duration within)
{
    const auto weight = [seed](unsigned bit) {
        return static_cast<std::size_t>((seed * 0x9E3779B97F4A7C15ULL >> (bit * 8)) % 6 + 1);
    };
    const auto deed = rc::gen::weightedElement<Deed>({{weight(1) * 4, Deed::edit},
                                                      {weight(2), Deed::undo},
                                                      {weight(3), Deed::redo},
                                                      {weight(4) * 2, Deed::call},
                                                      {weight(5) * 2, Deed::fault},
                                                      {weight(6), Deed::command}});
    const auto last = within.micros / 1'000;
    return rc::gen::container<std::vector<Blow>>(
        rc::gen::map(rc::gen::tuple(rc::gen::inRange<std::int64_t>(0, last), deed,
                                    rc::gen::arbitrary<std::uint64_t>()),
                     [](const std::tuple<std::int64_t, Deed, std::uint64_t>& drawn) {
                         return Blow{std::get<0>(drawn), std::get<1>(drawn), std::get<2>(drawn)};
                     }));
}

} // namespace stowage::tests
