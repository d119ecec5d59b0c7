// SPDX-License-Identifier: GPL-3.0-or-later
// Which tests hold the rules of listeners to their sentences.
#pragma once

#include "session/proofs.h"

namespace stowage::session {

inline constexpr Proof kListenerProofs[] = {
    {"listener.rules", "session/tst_listener_rules", "theFirstThatMatchesDecides"},
    {"listener.conditions", "plan/tst_listener_rules", "conditionsMeet"},
    {"listener.weights", "session/tst_listener_rules", "weightsDivideRequests"},
    {"listener.answers", "session/tst_listener_rules", "itsOwnAnswersReachNoTarget"},
    {"listener.default", "session/tst_default_actions", "whatNoRuleMatchesIsAnswered"},
    {"listener.quotas", "session/tst_listener_rules", "aBalancerHasAHundredRules"},
};

} // namespace stowage::session
