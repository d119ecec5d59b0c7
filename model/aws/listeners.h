// SPDX-License-Identifier: MIT
// What CreateListener and ModifyListener have in common.
#pragma once

#include "aws/call_draft.h"
#include "kinds/network/load_balancer.h"

#include <optional>
#include <string>
#include <string_view>

namespace stowage::aws {

// What a listener of the balancer does by DefaultActions, where no rule matches. The target groups
// that these name belong to the balancer from then on.
std::optional<AwsException> setDefaultActions(const CallInput& input, const doc::Element& balancer,
                                              doc::Listener& listener, CallDraft& draft);

// API ListenerArn. A drawing knows a listener by its load balancer's name and its port: "alb:80".
struct NamedListener {
    const doc::Element* balancer = nullptr; // null: there is none
    std::size_t place = 0;
};
NamedListener listenerNamed(const doc::Document& document, std::string_view named);

// To the members that are given.
std::optional<AwsException> objectionToListener(const io::Json& with);

// The group belongs to this balancer from now on, unless it is another one's.
std::optional<AwsException> associate(const doc::Document& document, const doc::Element& balancer,
                                      const doc::Element& group, CallDraft& draft);

} // namespace stowage::aws
