// SPDX-License-Identifier: MIT
// What is wrong with a service as it is drawn, before anything runs.
#pragma once

#include "kinds/compute/service.h"
#include "kinds/kind_info.h"

#include <string>
#include <vector>

namespace stowage::doc {

// What keeps a service from Availability Zone rebalancing, in words; empty: nothing does.
std::string rebalancingObjection(const Service& service);

// As it is drawn.
bool canRebalance(const Drawn& drawn);

void checkService(const Drawn& drawn, std::vector<Finding>& findings);

} // namespace stowage::doc
