// SPDX-License-Identifier: MIT
// How many requests of a kind Amazon ECS takes: from a bucket of tokens that each second fills.
#pragma once

#include "sim/world.h"

namespace stowage::sim::request_rates {

bool hasToken(const World& world, RequestBucket bucket);

// Takes one, where there is one.
void spend(World& world, RequestBucket bucket);

} // namespace stowage::sim::request_rates
