// SPDX-License-Identifier: MIT
// An Application Load Balancer: takes requests on its listeners and hands them to target groups.
#pragma once

#include "kinds/network/listener_rule.h"
#include "kinds/of.h"

#include <string>
#include <vector>

namespace stowage::doc {

enum class Scheme { internetFacing, internal };
enum class ListenerProtocol { http };

struct Listener {
    int port = 80;
    ListenerProtocol protocol = ListenerProtocol::http;
    std::string targetGroup = "";            // the id of a target group of this load balancer
    RuleAction action = RuleAction::forward; // where no rule matches
    int statusCode = 404;
    std::string location = "";
};

struct LoadBalancer {
    Scheme scheme = Scheme::internetFacing;
    int idleTimeoutSeconds = 60;
    std::vector<Listener> listeners = {};
    std::vector<ListenerRule> rules = {};
};

inline bool forwardsTo(const Listener& listener, const std::string& group)
{
    return listener.action == RuleAction::forward && listener.targetGroup == group;
}

KindInfo describe(Of<LoadBalancer>);

} // namespace stowage::doc
