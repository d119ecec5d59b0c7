// SPDX-License-Identifier: MIT
// The activities of an Auto Scaling group: how an instance comes into it and leaves it.
#pragma once

#include "sim/laws/scaling_choices.h"

namespace stowage::sim::auto_scaling_groups {

// What an activity is part of.
struct Reason {
    ScalingStep step = ScalingStep::difference;
    std::int32_t from = 0, to = 0; // instances now and wanted
    std::uint32_t fact = 0;        // that it follows from; 0: the cause at hand
};

// False: the zone lacks capacity, which was told.
bool launchOne(World& world, Ix<ScalingGroup> group, NameId zone, const Reason& reason);

// Terminates an instance of the group. One that is gone already leaves it at once.
void terminateOne(World& world, const Victim& victim, const Reason& reason);

void cameIntoService(World& world, Ix<Host> host);
// The instance is gone and leaves its group; what was in progress succeeded, or failed where it was
// a launch.
void leave(World& world, Ix<Host> host, std::uint32_t fact);

void notePrevented(World& world, Ix<ScalingGroup> group, const Reason& reason);

} // namespace stowage::sim::auto_scaling_groups
