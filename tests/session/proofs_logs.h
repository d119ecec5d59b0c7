// SPDX-License-Identifier: GPL-3.0-or-later
// Which tests hold the rules of log groups to their sentences.
#pragma once

#include "session/proofs.h"

namespace stowage::session {

inline constexpr Proof kLogProofs[] = {
    {"logs.group", "session/tst_logs", "aDeletedGroupTakesItsStreams"},
    {"logs.driver", "session/tst_logs", "aMissingGroupKeepsAnInstanceFromStarting"},
    {"logs.role", "session/tst_logs", "theInstanceRoleWrites"},
    {"logs.createGroup", "session/tst_logs", "theAgentCreatesAMissingGroup"},
    {"logs.stream", "session/tst_logs", "streamsBearTheirNames"},
    {"logs.retention", "session/tst_logs", "linesAreKeptForSoManyDays"},
    {"logs.lines", "session/tst_logs", "linesOfATaskNameTheirFacts"},
    {"logs.lost", "session/tst_logs", "aRoleThatIsTakenLosesLines"},
};

} // namespace stowage::session
