// SPDX-License-Identifier: MIT
// With which role the log driver of a task calls CloudWatch Logs, and what it is told where the
// role does not let it.
#pragma once

#include "sim/world.h"

#include <string>
#include <string_view>

namespace stowage::sim::log_roles {

struct Lack {
    std::string words;      // without a full stop; empty: it may
    std::string said;       // AWS's: "AccessDeniedException: User: …"
    std::uint32_t fact = 0; // that took the role away or changed it; 0: none did
};

// The role of its instance, or on Fargate the task execution role.
Lack lackOf(const World& world, Ix<Task> task, std::string_view action);

} // namespace stowage::sim::log_roles
