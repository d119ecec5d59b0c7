// SPDX-License-Identifier: MIT
// What scaling policies make of the desired capacity of an Auto Scaling group, those of managed
// scaling among them.
#pragma once

#include "sim/world.h"

namespace stowage::sim::group_scaling {

// From then on its policies may say something else.
void bookLook(World& world, Ix<ScalingGroup> at, Time when);
void look(World& world, Ix<ScalingGroup> at); // appointment

// Until when instances that came after a scale-out hold back the next one of managed scaling;
// kNever: none does.
Time youngUntil(const World& world, Ix<ScalingGroup> at, Duration warmup);

// Its sizes are others.
void whenSizesChange(World& world, Ix<ScalingGroup> at);

} // namespace stowage::sim::group_scaling
