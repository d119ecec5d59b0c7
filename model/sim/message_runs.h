// SPDX-License-Identifier: MIT
// Messages that were sent alike and evenly, however many they are, as one small value.
#pragma once

#include "base/time.h"

#include <cstdint>

namespace stowage::sim {

struct MessageRun {
    Time start;                      // they were sent from then on
    std::int64_t milliPerSecond = 0; // 0: all of them at once
    std::int64_t from = 0, to = 0;   // those that are left, counted from 0
    Duration delay;                  // until each of them is visible
    Time movedAt = kNever;           // to a dead-letter queue; kNever: they were not
    std::int32_t billionths = 0;     // of the message that had not quite come then
    std::uint32_t serial = 0;        // of the sending, for life: with the count it names a message
    std::uint32_t body = 0;          // NameId
    std::uint32_t fact = 0;          // after which they are where they are; 0: nothing was told
    std::uint32_t handle = 0;        // of the newest receive, if that was by hand
    std::uint32_t group = 0;         // of a FIFO queue: their message group
    std::uint32_t arrival = 0;       // likewise: which of two that were sent at once came first
    std::uint16_t receives = 0;      // of each of them
    bool isTold = false;             // at each hop
    bool isDealt = false;            // in turn among as many message groups as `group` says

    std::int64_t count() const { return to - from; }
    bool operator==(const MessageRun&) const = default;
};

// When message n was sent.
Time sentAt(const MessageRun& run, std::int64_t n);
// How many, counted from 0, were sent by then; of those that came all at once, none or all.
std::int64_t sentBy(const MessageRun& run, Time at);
// How many of those that are left were sent by then.
std::int64_t leftOf(const MessageRun& run, Time at);
// Whether the second goes on where the first ends.
bool follows(const MessageRun& first, const MessageRun& second);

} // namespace stowage::sim
