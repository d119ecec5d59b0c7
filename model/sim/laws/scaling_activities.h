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
    PoolWay pool = PoolWay::none;
};

// False: the zone lacks capacity, which was told.
bool launchOne(World& world, Ix<ScalingGroup> group, NameId zone, const Reason& reason);

// Terminates an instance of the group, once its connections have drained and its hooks let it go.
void terminateOne(World& world, const Victim& victim, const Reason& reason);

void cameIntoService(World& world, Ix<Host> host);
// The instance is gone and leaves its group; what was in progress succeeded, or failed where it was
// a launch.
void leave(World& world, Ix<Host> host, std::uint32_t fact);

// Its launch hooks, or their time-outs, would not have it; the fact that says so.
std::uint32_t abandonLaunch(World& world, const LifecycleAction& action, HookEnd how);

// To Standby or back, out of the group or into it; the fact that says so.
std::uint32_t beginMove(World& world, Ix<Host> host, const Reason& reason);
void endMove(World& world, Ix<Host> host);

// Out of the warm pool into service, or back; the fact that says so.
std::uint32_t beginTake(World& world, Ix<Host> host, const Reason& reason);
std::uint32_t beginReturn(World& world, const Victim& victim, const Reason& reason);
void endEntry(World& world, Ix<Host> host, LifecycleState state); // it is in the warm pool

void notePrevented(World& world, Ix<ScalingGroup> group, const Reason& reason);

} // namespace stowage::sim::auto_scaling_groups
