// SPDX-License-Identifier: MIT
// What is wrong with the rules of a load balancer's listeners, and what the simulation needs of
// them.
#pragma once

#include "kinds/drawn.h"
#include "kinds/kind_info.h"
#include "kinds/network/load_balancer.h"

#include <string>
#include <string_view>
#include <vector>

namespace stowage::doc {

// An answer of the load balancer's own, by a listener or by a rule of it.
struct OwnAnswer {
    std::string_view field; // that says so
    std::string title;      // of what answers
    RuleAction action = RuleAction::redirect;
    int statusCode = 0;
    std::string location = {};
};
void checkOwnAnswer(const OwnAnswer& answer, std::vector<Finding>& findings);

void checkRules(const LoadBalancer& balancer, std::vector<Finding>& findings);
void lowerRules(const LoadBalancer& balancer, sim::BalancerNode& node);

} // namespace stowage::doc
