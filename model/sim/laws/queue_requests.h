// SPDX-License-Identifier: MIT
// What is done to a queue by hand.
#pragma once

#include "base/result.h"
#include "sim/world.h"

namespace stowage::sim::queues {

Outcome sendByHand(World& world, const SendMessages& asked);
Outcome receiveByHand(World& world, const ReceiveMessages& asked);
Outcome deleteByHand(World& world, const DeleteMessage& asked);
Outcome changeVisibility(World& world, const ChangeVisibility& asked);
Outcome purge(World& world, const PurgeQueue& asked);

// Whether the queue was purged in the minute before now.
bool isBeingPurged(const World& world, Ix<Queue> at);

} // namespace stowage::sim::queues
