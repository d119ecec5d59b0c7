// SPDX-License-Identifier: MIT
// Keeps how long requests took in buckets of a sixteenth of their size.
#pragma once

#include "sim/queueing.h"

#include <cstdint>
#include <vector>

namespace stowage::sim::latencies {

// How long the requests of one batch took: as at the station, or where they waited for a backlog,
// evenly between two lengths.
struct Spread {
    queueing::Station station;
    double fromSeconds = 0;
    double toSeconds = 0;    // 0: as at the station
    double delaySeconds = 0; // beside that, on the way
    bool operator==(const Spread&) const = default;
};

double shareWithin(const Spread& spread, double seconds);

void add(std::vector<std::int64_t>& buckets, std::int64_t count, const Spread& spread);

// Microseconds within which a share of them lies; 0: there are none.
std::int64_t percentile(const std::vector<std::int64_t>& buckets, double share);

} // namespace stowage::sim::latencies
