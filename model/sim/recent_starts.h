// SPDX-License-Identifier: MIT
// How many tasks a service has started within the last minute.
#pragma once

#include "base/time.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace stowage::sim {

constexpr std::int32_t kMostStartsAMinute = 500; // of a service, Amazon ECS service quotas

// Counts starts by the twelfth of a minute at whose end they are, so that what is counted as one of
// the last minute is never too few; a start at the very beginning of a twelfth ends the one before.
// Times are those since the service was created.
class RecentStarts {
public:
    void note(Duration since)
    {
        forget(since);
        ++countOf(slotOf(since));
    }

    std::int32_t within(Duration since)
    {
        forget(since);
        std::int32_t all = 0;
        for (const std::int32_t count : counts_)
            all += count;
        return all;
    }

    // When the oldest of them is a minute old.
    Duration oldestEnds(Duration since)
    {
        forget(since);
        std::int64_t slot = first_;
        while (slot < first_ + kSlots - 1 && countOf(slot) == 0)
            ++slot;
        return kTwelfth * slot + minutes(1);
    }

private:
    static constexpr std::int64_t kSlots = 13; // twelve that are over, and the present one
    static constexpr Duration kTwelfth = seconds(5);

    static std::int64_t slotOf(Duration since)
    {
        return (since + kTwelfth - microseconds(1)) / kTwelfth;
    }

    std::int32_t& countOf(std::int64_t slot)
    {
        return counts_[static_cast<std::size_t>(slot % kSlots)];
    }

    // What was counted a minute ago or before.
    void forget(Duration since)
    {
        const std::int64_t first =
            since < minutes(1) ? 0 : (since - minutes(1)) / kTwelfth + std::int64_t{1};
        if (first - first_ >= kSlots)
            counts_ = {};
        else
            for (std::int64_t slot = first_; slot < first; ++slot)
                countOf(slot) = 0;
        first_ = first;
    }

    std::array<std::int32_t, kSlots> counts_ = {};
    std::int64_t first_ = 0; // the first twelfth that is counted
};

} // namespace stowage::sim
