// SPDX-License-Identifier: GPL-3.0-or-later
// Which tests hold the rules of warm pools to their sentences.
#pragma once

#include "session/proofs.h"

namespace stowage::session {

inline constexpr Proof kPoolProofs[] = {
    {"pool.size", "session/tst_warm_pools", "holdsWhatTheDesiredCapacityLeaves"},
    {"pool.states", "session/tst_warm_pools", "waitsInItsPoolState"},
    {"pool.first", "session/tst_warm_pools", "scaleOutTakesFromThePoolFirst"},
    {"pool.start", "session/tst_warm_pools", "waitsInItsPoolState"},
    {"pool.hooks", "session/tst_warm_pools", "hooksHoldOnTheWayInAndOut"},
    {"pool.check", "session/tst_warm_pools", "anAgentThatChecksRegistersLater"},
    {"pool.unchecked", "session/tst_warm_pools", "withoutTheCheckTasksAreLost"},
    {"pool.stops", "session/tst_warm_pools", "withoutTheCheckTasksAreLost"},
    {"pool.health", "session/tst_warm_pools", "replacesWhatFailsInThePool"},
    {"pool.reuse", "session/tst_warm_pools", "returnsInstancesOnScaleIn"},
    {"pool.refused", "session/tst_refused_pools", "noSpotAndNoMixedInstances"},
    {"pool.cost", "session/tst_warm_pools", "stoppedInstancesCostNothing"},
};

} // namespace stowage::session
