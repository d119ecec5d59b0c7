// SPDX-License-Identifier: MIT
// Whether the containers of a task definition fit into it.
#pragma once

#include "kinds/drawn.h"

#include <vector>

namespace stowage::doc {

void checkContainers(const Drawn& definition, std::vector<Finding>& findings);

} // namespace stowage::doc
