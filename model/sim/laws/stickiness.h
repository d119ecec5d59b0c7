// SPDX-License-Identifier: MIT
// Which clients stay with which targets of a target group whose stickiness is on.
#pragma once

#include "sim/world.h"

namespace stowage::sim::stickiness {

// Once the lanes of a group have the shares that its algorithm gives them: deals the clients that
// stick to no target that is asked by those shares, and makes the shares what the clients of each
// target send. False: nobody who sends sticks, and the shares stay.
bool bind(World& world, Ix<TargetGroup> group);

// Whether clients that are dealt to the target stick to it: unless its answers lack the cookie of
// the application that its group asks for.
bool binds(const World& world, Ix<Target> target);

// The source no longer sends to its group.
void forget(World& world, Ix<Source> source);

// Before the row of a target goes.
void leave(World& world, Ix<Target> target);

// Reaction: notes why clients may have to leave a target, and why others may come.
void whenTargetChanges(World& world, const Fact& fact);

} // namespace stowage::sim::stickiness
