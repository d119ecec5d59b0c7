// SPDX-License-Identifier: MIT
// What may be wrong between a service and the target groups that its tasks are registered with.
#pragma once

#include "kinds/drawn.h"

#include <vector>

namespace stowage::doc {

void checkTarget(const Neighbour& target, const Drawn& definition, std::vector<Finding>& findings);
void checkGrace(const Drawn& drawn, const Drawn& definition, std::vector<Finding>& findings);

} // namespace stowage::doc
