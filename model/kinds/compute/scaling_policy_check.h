// SPDX-License-Identifier: MIT
// What AWS would refuse of a scaling policy as it is drawn.
#pragma once

#include "kinds/compute/scaling_policy.h"
#include "kinds/kind_info.h"
#include "plan/metrics.h"

#include <optional>
#include <string>
#include <vector>

namespace stowage::doc {

// In millionths; none: there is no bound, or it cannot be read.
std::optional<sim::Amount> boundOf(const std::string& text);

// Whose requests are counted for what a policy scales.
const Drawn* targetGroupOf(const Drawn& scaled);

void checkPolicy(const Drawn& drawn, std::vector<Finding>& findings);

} // namespace stowage::doc
