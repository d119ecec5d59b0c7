// SPDX-License-Identifier: MIT
// What the laws of Auto Scaling groups share about their instances.
#pragma once

#include "sim/world.h"

#include <vector>

namespace stowage::sim::auto_scaling_groups {

// The group looks at its instances then, or earlier.
void bookLook(World& world, Ix<ScalingGroup> group, Time when);

// How long a group waits after so many looks in a row at which a launch failed.
Duration launchRetry(const World& world, int failures);

std::vector<Ix<Host>> membersOf(const World& world, Ix<ScalingGroup> group); // the oldest first

// One is missing after the fact, and is to be replaced.
void lacksOne(World& world, Ix<ScalingGroup> group, std::uint32_t fact);

bool hangs(const Host& host);  // nobody terminated or stopped it
bool isLost(const Host& host); // its machine runs no more, and its group may know it

// A machine that is gone or stopped fails its health check at once; one that hangs may do so within
// its grace period.
void noteFailure(World& world, Ix<Host> host, std::uint32_t fact);

} // namespace stowage::sim::auto_scaling_groups
