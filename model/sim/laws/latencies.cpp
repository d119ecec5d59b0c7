// SPDX-License-Identifier: MIT
#include "sim/laws/latencies.h"

#include <algorithm>
#include <numeric>

namespace stowage::sim::latencies {

namespace {
constexpr std::size_t kBuckets = 16 * 26; // up to 16 µs × 2^25, which is 9 minutes

// Buckets 0 … 15 are 1 µs wide, the next 16 too, and each 16 after those are twice as wide.
std::int64_t endOf(std::size_t bucket)
{
    const std::size_t octave = bucket / 16;
    const auto step = static_cast<std::int64_t>(bucket % 16 + 1);
    return octave == 0 ? step : (16 + step) << (octave - 1);
}
} // namespace

double shareWithin(const Spread& spread, double seconds)
{
    if (spread.delaySeconds > 0) {
        const Spread there{spread.station, spread.fromSeconds, spread.toSeconds};
        return seconds < spread.delaySeconds ? 0
                                             : shareWithin(there, seconds - spread.delaySeconds);
    }
    if (spread.toSeconds <= 0)
        return queueing::shareWithin(spread.station, seconds);
    if (seconds >= spread.toSeconds)
        return 1;
    return std::max(0.0, (seconds - spread.fromSeconds) / (spread.toSeconds - spread.fromSeconds));
}

// Each batch begins at another phase, so that many small ones add up to the same picture as one.
void add(std::vector<std::int64_t>& buckets, std::int64_t count, const Spread& spread)
{
    if (count == 0)
        return;
    buckets.resize(kBuckets);
    const std::int64_t before = std::accumulate(buckets.begin(), buckets.end(), std::int64_t{0});
    constexpr std::int64_t kCycle = 10'000, kStep = 6'180; // the golden section
    const double phase = static_cast<double>(before % kCycle * kStep % kCycle) / kCycle;
    std::int64_t given = 0;
    for (std::size_t n = 0; n < kBuckets && given < count; ++n) {
        const double within = shareWithin(spread, static_cast<double>(endOf(n)) / 1'000'000);
        const auto upTo =
            n + 1 == kBuckets
                ? count
                : static_cast<std::int64_t>(static_cast<double>(count) * within + phase);
        buckets[n] += std::max<std::int64_t>(0, upTo - given);
        given = std::max(given, upTo);
    }
}

std::int64_t percentile(const std::vector<std::int64_t>& buckets, double share)
{
    const std::int64_t count = std::accumulate(buckets.begin(), buckets.end(), std::int64_t{0});
    const double wanted = share * static_cast<double>(count);
    double before = 0;
    for (std::size_t n = 0; n < buckets.size(); ++n) {
        const auto here = static_cast<double>(buckets[n]);
        if (here > 0 && before + here >= wanted) {
            const std::int64_t begin = n == 0 ? 0 : endOf(n - 1);
            const auto width = static_cast<double>(endOf(n) - begin);
            return begin + static_cast<std::int64_t>(width * (wanted - before) / here + 0.5);
        }
        before += here;
    }
    return 0;
}

} // namespace stowage::sim::latencies
