// SPDX-License-Identifier: MIT
// How the deployments of a service take over the traffic, as it is drawn, and what ends them.
#pragma once

#include "kinds/compute/service.h"
#include "kinds/kind_info.h"

#include <string_view>
#include <vector>

namespace stowage::doc {

// What AWS does with a service of another deployment controller; empty: it is Amazon ECS itself.
std::string_view controllerWords(DeploymentController controller);

void checkStrategy(const Drawn& drawn, std::vector<Finding>& findings);

// What it is drawn with does not do for shifts; then its deployments roll.
void lowerStrategy(const Drawn& drawn, sim::ServiceNode& node);

} // namespace stowage::doc
