// SPDX-License-Identifier: MIT
// Amazon SQS FIFO: the order within message groups, and what is one message though it came twice.
#pragma once

#include "sim/world.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::sim::fifo {

constexpr std::int32_t kMostGroups = 1'000; // that producers' messages are dealt in

// Those of producers are group-1, group-2 and so on. 0: no group.
std::uint32_t groupNamed(World& world, std::string_view id);
std::string groupText(const World& world, std::uint32_t group);
std::uint32_t groupOf(const MessageRun& run, std::int64_t n);

// Whether message n of the first run was sent before message m of the other.
bool isBefore(const MessageRun& run, std::int64_t n, const MessageRun& other, std::int64_t m);

// What waited long enough is visible, in the order in which it was sent.
void show(Queue& queue, QueueStore& store, Time now);
// One that was in flight, in its place again.
void putBack(World& world, Ix<Queue> at, const MessageRun& part);
// A new delay holds for what is delayed already.
void setDelay(World& world, Ix<Queue> at);

// The next message that may be received, taken out of what is visible. Groups of which messages are
// in flight wait, but not those that are held by this receive itself; the last of them goes on.
std::optional<MessageRun> take(World& world, Ix<Queue> at, const std::vector<std::uint32_t>& held);
void hold(World& world, Ix<Queue> at, std::uint32_t group);  // one more is in flight
void letGo(World& world, Ix<Queue> at, std::uint32_t group); // one less is

// Whether a receive finds anything; of a standard queue too.
bool isAnyReady(const World& world, Ix<Queue> at);
// How many messages are visible and wait for those of their group.
std::int64_t waiting(const World& world, Ix<Queue> at);

// Whether it is the receipt handle of a message that is visible again or was received since.
bool isOutdated(const World& world, Ix<Queue> at, std::uint32_t handle);

// The deduplication id that a text stands for; never 0.
std::uint64_t sentIdOf(std::string_view text);
// When one of this id came in the five minutes before; kNever: none did, and this one is kept.
Time firstOf(std::vector<SentId>& kept, std::uint64_t id, Time now);

} // namespace stowage::sim::fifo
