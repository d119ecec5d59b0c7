// SPDX-License-Identifier: MIT
// An IAM role, of which there are three: the instance's, the task's and the task execution role.
#pragma once

#include "kinds/of.h"

#include <string>

namespace stowage::doc {

enum class RolePurpose { containerInstance, task, taskExecution }; // as sim::RolePurpose

struct Role {
    RolePurpose purpose = RolePurpose::task;
    std::string policies = ""; // one policy name a line
};

KindInfo describe(Of<Role>);

} // namespace stowage::doc
