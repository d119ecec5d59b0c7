// SPDX-License-Identifier: MIT
// What the modelled program of a container says at a fact: words of ours, for it has none.
#pragma once

#include "sim/world.h"

#include <string>

namespace stowage::sim::log_words {

// Whose line it is; kNone: nobody says anything at it.
Ix<ContainerRun> speakerOf(const World& world, const Fact& fact);

// Empty: it says nothing, as one that is killed.
std::string lineOf(const World& world, Ix<ContainerRun> speaker, const Fact& fact);

std::string streamText(const World& world, const LogStream& stream);

} // namespace stowage::sim::log_words
