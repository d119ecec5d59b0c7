// SPDX-License-Identifier: MIT
// How the requests at one target move by themselves, and what is booked where that changes.
#pragma once

#include "sim/world.h"

namespace stowage::sim::serving {

const Application& programOf(const World& world, const Target& target); // defaults: none is there
bool isThere(const World& world, const Target& target);                 // its container runs
Time listensAt(const World& world, const Target& target);

// CPU units that its requests keep busy.
double demandOf(const Lane& lane, double cpuSeconds);

bool hasCaughtUp(const Lane& lane); // with what came while it was strained

// From here on the lane moves on its own until what is booked. units: that it may use.
void restart(World& world, Ix<Target> at, double units);

} // namespace stowage::sim::serving
