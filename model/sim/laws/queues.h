// SPDX-License-Identifier: MIT
// Amazon SQS, as far as others put messages into its queues.
#pragma once

#include "sim/world.h"

#include <string_view>

namespace stowage::sim {
struct Queue;
} // namespace stowage::sim

namespace stowage::sim::queues {

// One message, caused by world.cause; false: the queue is not there.
bool send(World& world, Ix<Queue> queue, std::string_view body);

} // namespace stowage::sim::queues
