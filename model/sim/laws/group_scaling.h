// SPDX-License-Identifier: MIT
// What scaling policies make of the desired capacity of an Auto Scaling group, those of managed
// scaling among them.
#pragma once

#include "sim/world.h"

namespace stowage::sim::group_scaling {

// From then on its policies may say something else.
void bookLook(World& world, Ix<ScalingGroup> at, Time when);
void look(World& world, Ix<ScalingGroup> at); // appointment

// Its sizes are others.
void whenSizesChange(World& world, Ix<ScalingGroup> at);

} // namespace stowage::sim::group_scaling
