// SPDX-License-Identifier: MIT
// The connection of an instance's agent to Amazon ECS, which comes and goes.
#pragma once

#include "base/result.h"
#include "sim/world.h"

namespace stowage::sim::agents {

// While it is not connected nothing is placed there, what runs goes on, nobody there hears of a
// stop, and the health that was reported last stays.
Outcome setConnection(World& world, const SetAgentConnection& asked);

void reconnect(World& world, Ix<Host> at); // an appointment

// The agent's role was taken away, or given back.
void cutOff(World& world, Ix<Host> at);
void restore(World& world, Ix<Host> at);

// Those of a zone that is disrupted are cut off until it no longer is.
void whenFaultsChange(World& world, const Fact& fact);

// Whether the agent hears of what is asked of it.
bool hears(const World& world, Ix<Host> at);

} // namespace stowage::sim::agents
