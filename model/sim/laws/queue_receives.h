// SPDX-License-Identifier: MIT
// Messages that were received: in flight until they are deleted or visible again, or dead letters.
#pragma once

#include "sim/world.h"

namespace stowage::sim::queues {

// Who receives, and how many at most; no worker: each of them by hand, with a handle of its own.
struct Receiving {
    Ix<Worker> worker;
    std::int64_t most = 1;
    Duration visibility;
};
// How many it got; those of a worker are the last of what it has.
std::int64_t receive(World& world, Ix<Queue> at, const Receiving& asked);

// The first so many of a flight are deleted, or were worked on in vain.
void finish(World& world, Ix<Flight> at, std::int64_t count);
void putAside(World& world, Ix<Flight> at); // its worker wants no more of it

void setDeadline(World& world, Ix<Flight> at, Time deadline);
void endTimeouts(World& world, Ix<Queue> at); // what is due is visible again
void leave(World& world, Ix<Worker> worker);  // its messages are nobody's until then

// All that is in flight is gone with the queue, or was purged; its workers work in vain.
std::int64_t dropFlights(World& world, Ix<Queue> at);

Ix<Flight> byHandle(const World& world, Ix<Queue> at, std::uint32_t handle); // in flight

} // namespace stowage::sim::queues
