// SPDX-License-Identifier: MIT
// What a task definition's roles are for, and what is said where they are mixed up.
#pragma once

#include "kinds/drawn.h"

#include <string>
#include <vector>

namespace stowage::doc {

void checkRoles(const Drawn& definition, std::vector<Finding>& findings);

// Of an instance or a group: its linked role, or the name in its row `instanceProfile`.
void checkInstanceRole(const Drawn& drawn, const std::string& profile,
                       std::vector<Finding>& findings);

} // namespace stowage::doc
