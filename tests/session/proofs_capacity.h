// SPDX-License-Identifier: GPL-3.0-or-later
// Which tests hold the rules of capacity providers and of policies of groups to their sentences.
#pragma once

#include "session/proofs.h"

namespace stowage::session {

inline constexpr Proof kCapacityProofs[] = {
    {"group.tracking", "session/tst_group_policies", "tracksTheReservationOfItsCluster"},
    {"group.cpu", "session/tst_group_policies", "tracksTheProcessorsOfItsInstances"},
    {"group.simple", "session/tst_group_policies", "simpleScalingWaitsForItsCooldown"},
    {"group.warmup", "session/tst_group_policies", "stepsReckonWithWhatWarmsUp"},
    {"group.mixed", "kinds/tst_capacity_provider", "aGroupMayLaunchSeveralTypes"},
    {"provider.group", "session/tst_waiting_tasks", "tasksGoToTheirProviderAlone"},
    {"provider.waits", "session/tst_waiting_tasks", "theOldestIsPlacedFirst"},
    {"provider.forever", "session/tst_waiting_tasks", "theHintComesAfterFifteenMinutes"},
    {"provider.limit", "session/tst_waiting_tasks", "noMoreThanFiveHundredWait"},
    {"provider.reservation", "session/tst_managed_scaling", "o47_reservationIsNeededOfRunning"},
    {"provider.busy", "session/tst_managed_scaling", "daemonsKeepNoInstance"},
    {"provider.needed", "session/tst_managed_scaling", "o48_waitingTasksArePackedOnTheLargestType"},
    {"provider.steps", "session/tst_managed_scaling", "o49_stepSizesBoundAScaleOut"},
    {"provider.neverFits", "session/tst_managed_scaling", "o51_aTaskForNoTypeWaitsForEver"},
    {"provider.out", "session/tst_managed_scaling", "fromNoneToTwo"},
    {"provider.in", "session/tst_managed_scaling", "halfOfThemAtMost"},
    {"provider.warmup", "session/tst_managed_scaling", "theNextScaleOutWaitsForTheWarmUp"},
    {"provider.spare", "session/tst_managed_scaling", "neverToNoneBelowAHundred"},
    {"provider.protection", "session/tst_managed_instances", "protectsWhatRunsTasks"},
    {"provider.draining", "session/tst_managed_instances", "drainsBeforeItTerminates"},
    {"scheduler.rate", "session/tst_start_rate", "startsFiveHundredInAnyMinute"},
    {"service.launchBack", "session/tst_moving_services", "anEmptyStrategyTakesItBack"},
    {"service.launchKept", "session/tst_moving_services", "aRollbackBringsItBack"},
    {"provider.inUse", "session/tst_refused_providers", "whatIsUsedStays"},
};

} // namespace stowage::session
