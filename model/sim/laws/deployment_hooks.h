// SPDX-License-Identifier: MIT
// Lifecycle hooks of deployments: functions that are called at a stage, and what they answer.
#pragma once

#include "sim/world.h"

namespace stowage::sim::deployment_hooks {

// A stage has just begun, which that fact tells.
void begin(World& world, Ix<Deployment> at, std::uint32_t stageFact);

// The deployment goes back in place of one that failed, which has just been told.
void beginRollback(World& world, Ix<Deployment> at, Ix<Deployment> failed);

// Whether the present stage has to wait for any of them.
bool areOpen(const World& world, Ix<Deployment> at);

// Its stage has lasted as long as it may, and some have not answered: it fails.
void giveUp(World& world, Ix<Deployment> at);

// The stage is over, and so is what was called at it.
void forget(World& world, Ix<Deployment> at);

void due(World& world, Ix<HookRun> at); // appointment

} // namespace stowage::sim::deployment_hooks
