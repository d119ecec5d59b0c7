// SPDX-License-Identifier: MIT
// Conditions and actions of a listener's rule, as CreateRule and ModifyRule are given them and
// DescribeRules gives them.
#pragma once

#include "aws/call_draft.h"
#include "kinds/network/listener_rule.h"

#include <optional>
#include <string>

namespace stowage::aws {

std::optional<AwsException> setConditions(const io::Json& with, doc::ListenerRule& rule);
// The target groups that it names belong to the balancer from then on.
std::optional<AwsException> setActions(const CallInput& input, const doc::Element& balancer,
                                       doc::ListenerRule& rule, CallDraft& draft);

// Of a redirect or of a fixed response; whether it is one.
struct OwnAnswer {
    doc::RuleAction action = doc::RuleAction::forward; // it is none
    int statusCode = 404;
    std::string location = {};
};
// `place` is that of the action in its call: "actions.1.member".
Found<OwnAnswer> ownAnswerIn(const io::Json& action, const std::string& place);

io::Json conditionsJson(const sim::RuleConditions& conditions);
io::Json redirectJson(const std::string& location, int statusCode);

} // namespace stowage::aws
