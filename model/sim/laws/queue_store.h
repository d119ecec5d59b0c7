// SPDX-License-Identifier: MIT
// What is stored in a queue: how it gets there, becomes visible and ends its retention.
#pragma once

#include "sim/world.h"

namespace stowage::sim::queues {

constexpr std::int64_t kMostInFlight = 120'000; // Amazon SQS standard and FIFO queue quotas
constexpr std::uint16_t kPutBack = 3;           // receives without a deletion
constexpr Duration kAsleepAfter = hours(6);

// What producers sent until now is there, and what waited long enough is visible. All else that is
// done to a queue is done after this.
void settle(World& world, Ix<Queue> at);

void touched(World& world, Ix<Queue> at); // something was sent to it or asked of it

void put(World& world, Ix<Queue> at, const MessageRun& run);
void putBack(World& world, Ix<Queue> at, const MessageRun& run); // that was in flight

// Producers send so much from now on.
void setRate(World& world, Ix<Queue> at, std::int64_t milliPerSecond);
void beginStream(World& world, Ix<Queue> at, std::int64_t milliPerSecond); // the same, anew

// Whether some of what is delayed was sent by producers, so that it shows without an event.
bool isDelayedAtARate(const World& world, Ix<Queue> at);

// Takes out what is visible of these, as long as nobody received them again; how many.
std::int64_t takeVisible(World& world, Ix<Queue> at, const MessageRun& wanted);
std::int64_t takeByHandle(World& world, Ix<Queue> at, std::uint32_t handle); // 0 or 1

// Drops what has ended its retention: at the front, or all over.
void expireFront(World& world, Ix<Queue> at);
void sweep(World& world, Ix<Queue> at);
std::int64_t dropStored(World& world, Ix<Queue> at); // all that is visible or delayed

// After a change: those who wait get what is visible, and the next change is booked.
void changed(World& world, Ix<Queue> at);

struct Depth {
    std::int64_t visible = 0, inFlight = 0, delayed = 0;
    bool operator==(const Depth&) const = default;
};
Depth depthOf(const World& world, Ix<Queue> at); // now

// When the oldest one was sent, or moved there, of those that were received less than three times
// without being deleted, or of all of a FIFO queue; kNever: there is none.
Time oldestOf(const World& world, Ix<Queue> at);

// Whether anybody sends to it or asks it, or anything is in it.
bool isInUse(const World& world, Ix<Queue> at);

// Tells what happened once a minute at most, with how often it did since; 0: not now.
std::uint32_t tellTidings(World& world, Tidings& tidings, std::int64_t count,
                          const Telling& telling, std::initializer_list<std::uint64_t> more,
                          bool atOnce);

} // namespace stowage::sim::queues
