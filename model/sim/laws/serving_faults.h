// SPDX-License-Identifier: MIT
// What stress and latency that are injected do to the requests of a target.
#pragma once

#include "sim/laws/machines.h"
#include "sim/laws/processors.h"
#include "sim/world.h"

#include <vector>

namespace stowage::sim::serving {

// Adds what stresses on the machine want of its processors.
void addStress(const World& world, const machines::Machine& machine,
               std::vector<processors::Consumer>& consumers);

// How much later than it is given an answer comes, and the fact of the fault that delays it.
struct Delay {
    double seconds = 0;
    std::uint32_t fact = 0; // 0: none does
};
Delay delayOf(const World& world, const Target& target);

} // namespace stowage::sim::serving
