// SPDX-License-Identifier: MIT
// Receives by hand that wait for messages, as long polls do.
#pragma once

#include "sim/laws/queue_receives.h"
#include "sim/world.h"

namespace stowage::sim::waiting_receives {

// It found nothing, and waits for so long; caused by world.cause.
void begin(World& world, Ix<Queue> queue, const queues::Receiving& asked, Duration wait);

// The one that has waited longest; kNone: there is none.
Ix<WaitingReceive> firstOf(const World& world, Ix<Queue> queue);
// It takes what is visible, and ends where that is anything.
void serve(World& world, Ix<WaitingReceive> at);

void drop(World& world, Ix<Queue> queue); // all of a queue that goes

void due(World& world, Ix<WaitingReceive> at); // appointment: it found nothing

} // namespace stowage::sim::waiting_receives
