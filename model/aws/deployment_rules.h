// SPDX-License-Identifier: MIT
// The rules of listeners that a service names for the production and the test traffic of its
// deployments.
#pragma once

#include "aws/call_draft.h"

#include <functional>
#include <optional>

namespace stowage::aws {

struct RuledService {
    ElementId service, balancer;
};

// productionListenerRule and testListenerRule of advancedConfiguration.
std::optional<AwsException> setRules(const doc::Document& document, const io::Json& advanced,
                                     const RuledService& of, CallDraft& draft);

void dropRules(const ElementId& service, CallDraft& draft); // it names none any more

// Rules of a balancer have got other ports or priorities; services that name them keep theirs.
void followRules(const doc::Document& document, const ElementId& balancer, CallDraft& draft,
                 const std::function<sim::RuleKey(const sim::RuleKey&)>& moved);

} // namespace stowage::aws
