// SPDX-License-Identifier: MIT
// What a task goes through before it is RUNNING: waiting on its host, pulling images, starting.
#pragma once

#include "sim/world.h"

namespace stowage::sim::tasks {

void activateFurther(World& world, Ix<Task> at); // the images are pulled, or the containers start
void bookStep(World& world, Ix<Task> at, Duration after);
void freeze(World& world, Ix<Task> at); // cancels whatever was to happen by itself

} // namespace stowage::sim::tasks
