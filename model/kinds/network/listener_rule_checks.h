// SPDX-License-Identifier: MIT
// What is wrong with the rules of a load balancer's listeners, and what the simulation needs of
// them.
#pragma once

#include "kinds/drawn.h"
#include "kinds/kind_info.h"
#include "kinds/network/load_balancer.h"

#include <vector>

namespace stowage::doc {

void checkRules(const LoadBalancer& balancer, std::vector<Finding>& findings);
void lowerRules(const LoadBalancer& balancer, sim::BalancerNode& node);

} // namespace stowage::doc
