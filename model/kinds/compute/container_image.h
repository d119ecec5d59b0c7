// SPDX-License-Identifier: MIT
// Whether the image that a container names is in the repository that it is linked to.
#pragma once

#include "kinds/drawn.h"

#include <vector>

namespace stowage::doc {

void checkImage(const Drawn& drawn, std::vector<Finding>& findings);

} // namespace stowage::doc
