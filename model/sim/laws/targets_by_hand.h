// SPDX-License-Identifier: MIT
// Targets that no service registers: instances and addresses that calls name.
#pragma once

#include "base/result.h"
#include "sim/laws/machines.h"
#include "sim/world.h"

namespace stowage::sim::targets_by_hand {

// RegisterTargets of one target; that it is registered already is no error.
Outcome add(World& world, const RegisterTarget& asked);
// DeregisterTargets of one target, whoever registered it: it drains.
Outcome remove(World& world, const DeregisterTarget& asked);

// An instance as a target of a group, at the group's port, as an Auto Scaling group registers it.
void attach(World& world, Ix<TargetGroup> group, Ix<Host> host);
// Lets all targets that the instance itself is in the group drain; whether there are some.
bool detach(World& world, Ix<TargetGroup> group, Ix<Host> host);

// Of an instance that was registered by hand: it is stopped or terminated.
bool isStopped(const World& world, const Target& target);

// Who listens at the ports of a machine may have changed.
void follow(World& world, const machines::Machine& machine);

// Reactions.
void whenInstanceIsGone(World& world, const Fact& fact);
void whenTaskChanges(World& world, const Fact& fact); // a task that is STOPPED has no address

} // namespace stowage::sim::targets_by_hand
