// SPDX-License-Identifier: MIT
// Amazon SNS, as far as others publish to its topics.
#pragma once

#include "sim/world.h"

#include <string_view>

namespace stowage::sim {
struct Topic;
} // namespace stowage::sim

namespace stowage::sim::topics {

void publish(World& world, Ix<Topic> topic, std::string_view subject, std::string_view body);

} // namespace stowage::sim::topics
