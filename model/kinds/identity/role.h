// SPDX-License-Identifier: MIT
// An IAM role, of which there are four: the instance's, the task's, the task execution role and
// that of EventBridge.
#pragma once

#include "kinds/of.h"

#include <string>

namespace stowage::doc {

enum class RolePurpose { containerInstance, task, taskExecution, events }; // as in sim

struct Role {
    RolePurpose purpose = RolePurpose::task;
    std::string policies = ""; // one policy name a line
};

KindInfo describe(Of<Role>);

} // namespace stowage::doc
