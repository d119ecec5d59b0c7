// SPDX-License-Identifier: GPL-3.0-or-later
// A sound run and what breaks each of the invariants in it, to show that the watch can see it.
#pragma once

#include "sim/world.h"
#include "storm/watch.h"

#include <span>
#include <vector>

namespace stowage::storm {

struct Damage {
    int number = 0; // of the invariant
    const char* name = nullptr;
    void (*damage)(sim::World& world) = nullptr;
};

const std::vector<Damage>& damages();
std::span<const Damage> trafficDamages(); // among them
std::span<const Damage> breakerDamages(); // likewise
std::span<const Damage> capacityDamages();
std::span<const Damage> messageDamages();
std::span<const Damage> storageDamages();
std::span<const Damage> imageDamages();
std::span<const Damage> logDamages();

// Ten minutes of a balanced service, one without on distinct instances of a zone, a task that was
// stopped, one of which a container waits for the other, and an instance that is about to register;
// watched from the first instant on.
sim::World soundRun(Watch& watch);

} // namespace stowage::storm
