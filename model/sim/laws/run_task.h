// SPDX-License-Identifier: MIT
// Standalone tasks: placed once on request, never restarted and never replaced.
#pragma once

#include "base/result.h"
#include "sim/laws/placement_candidates.h"
#include "sim/world.h"

namespace stowage::sim::standalone {

// RunTask is not all-or-nothing: each task that finds no place leaves a fact runTaskFailed with the
// words of its placement, and the request succeeds. Error: what was named is not there, or the
// count is not 1 … 10.
Outcome run(World& world, const RunTask& asked);

// The same in parts, for whoever asks for it in your stead: why AWS would refuse it, and what
// follows where it does not.
Outcome objectionTo(World& world, const RunTask& asked);
void start(World& world, const RunTask& asked);

placement::Wanted wantedBy(World& world, const RunTask& asked, Ix<Cluster> cluster,
                           Ix<Revision> revision);

} // namespace stowage::sim::standalone
