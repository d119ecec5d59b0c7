// SPDX-License-Identifier: MIT
// What the rows of a container mean to the simulation, and what can be wrong with them.
#pragma once

#include "kinds/compute/container.h"
#include "kinds/kind_info.h"
#include "plan/plan.h"

#include <optional>
#include <vector>

namespace stowage::doc {

// API HealthCheck: "NONE" as the first word, like no command at all, means that there is no check.
bool hasHealthCheck(const Container& container);

sim::ContainerCheck checkOf(const Container& container);

// Exit codes after which it is not restarted; empty: they cannot be read.
std::optional<std::vector<int>> ignoredExitCodes(const Container& container);

void checkMemory(const Drawn& drawn, std::vector<Finding>& findings);
void checkPorts(const Drawn& drawn, std::vector<Finding>& findings);
void checkHealthCheck(const Container& container, std::vector<Finding>& findings);
void checkDependencies(const Drawn& drawn, std::vector<Finding>& findings);
void checkRestarts(const Container& container, std::vector<Finding>& findings);

} // namespace stowage::doc
