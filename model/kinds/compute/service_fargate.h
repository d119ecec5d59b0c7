// SPDX-License-Identifier: MIT
// On what the tasks of a drawn service run, and what keeps them from running on Fargate.
#pragma once

#include "kinds/drawn.h"

#include <vector>

namespace stowage::doc {

// Its own strategy, or where it states neither that nor a launch type the default of its cluster.
const std::vector<ProviderItem>& strategyOf(const Drawn& service);

bool isOnFargate(const Drawn& service);

void checkCapacity(const Drawn& service, std::vector<Finding>& findings);

} // namespace stowage::doc
