// SPDX-License-Identifier: MIT
// An IAM role, of which there are five: the instance's, the task's, the task execution role, that
// of EventBridge and the infrastructure role.
#pragma once

#include "kinds/of.h"

#include <string>
#include <string_view>
#include <vector>

namespace stowage::doc {

// As in sim.
enum class RolePurpose { containerInstance, task, taskExecution, events, infrastructure };

struct Role {
    RolePurpose purpose = RolePurpose::task;
    std::string policies = ""; // names and actions, one a line; empty: those of its purpose
};

// What stands in `policies` where a role has none; nothing else may.
constexpr std::string_view kNoPolicies = "none";

// What is attached to it: names of policies, and actions.
std::vector<std::string> policiesOf(const Role& role);
std::vector<std::string> usualPolicies(RolePurpose purpose);
bool allows(const Role& role, std::string_view action); // whatever its purpose

KindInfo describe(Of<Role>);

} // namespace stowage::doc
