// SPDX-License-Identifier: MIT
// What is wrong with a service as it is drawn, before anything runs.
#pragma once

#include "kinds/kind_info.h"

#include <vector>

namespace stowage::doc {

void checkService(const Drawn& drawn, std::vector<Finding>& findings);

} // namespace stowage::doc
