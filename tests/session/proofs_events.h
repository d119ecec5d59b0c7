// SPDX-License-Identifier: GPL-3.0-or-later
// Which tests hold the rules of EventBridge, of buckets and of tables to their sentences.
#pragma once

#include "session/proofs.h"

namespace stowage::session {

inline constexpr Proof kEventProofs[] = {
    {"event.rule", "session/tst_event_rules", "aDisabledRuleDoesNothing"},
    {"event.pattern", "session/tst_event_rules", "aStoppedTaskRunsAnother"},
    {"event.delivery", "session/tst_event_rules", "deliversASecondLater"},
    {"event.schedule", "session/tst_event_rules", "o67_aScheduleFiresWithinItsMinute"},
    {"event.window", "session/tst_schedules", "takesAllOfItsWindow"},
    {"event.strategy", "session/tst_event_rules", "takesTheDefaultStrategyOfItsCluster"},
    {"event.most", "sim/tst_event_bounds", "whatIsTooMuchIsDropped"},
    {"event.runTask", "session/tst_event_rules", "whatDoesNotFitIsLost"},
    {"event.role", "session/tst_event_rules", "withoutTheEventsRoleItFails"},
    {"event.retry", "session/tst_event_rules", "triesAgainWhileThrottled"},
    {"event.deadLetter", "session/tst_event_rules", "givesUpAfterItsRetries"},
    {"event.put", "session/tst_event_rules", "eventsOfOnesOwnMatch"},
    {"s3.notify", "session/tst_stores", "aBucketSendsEventsOnlyWhereThatIsOn"},
    {"s3.uploads", "session/tst_stores", "uploadsComeEvenly"},
    {"store.work", "session/tst_stores", "anUploadRunsATaskThatWritesIntoATable"},
    {"store.route", "session/tst_stores", "withoutARouteNothingIsWritten"},
    {"store.role", "session/tst_stores", "withoutATaskRoleNothingIsWritten"},
};

} // namespace stowage::session
