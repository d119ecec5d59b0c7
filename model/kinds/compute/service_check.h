// SPDX-License-Identifier: MIT
// What AWS refuses of a service, and what of it will not work as it is drawn.
#pragma once

#include "kinds/drawn.h"

#include <vector>

namespace stowage::doc {

void checkService(const Drawn& drawn, std::vector<Finding>& findings);

} // namespace stowage::doc
