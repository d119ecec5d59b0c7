// SPDX-License-Identifier: MIT
// What is on its way from a topic to a queue or to somebody's inbox, tried again where it fails.
#pragma once

#include "sim/world.h"

namespace stowage::sim::topic_deliveries {

void begin(World& world, const Delivery& delivery);
void askToConfirm(World& world, const Subscription& subscription); // by mail
void dropOf(World& world, Ix<Topic> topic);

void due(World& world, Ix<Delivery> at); // appointment

// Why a message was not delivered to a subscription.
enum class Undelivered : std::uint8_t { pending, filtered, gone, unreachable, denied };
void tellUndelivered(World& world, Ix<Topic> topic, EntityId to, Undelivered why, bool isTold);

} // namespace stowage::sim::topic_deliveries
