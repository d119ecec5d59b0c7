// SPDX-License-Identifier: MIT
// Which facts took drawn roles away, or changed what they allow.
#pragma once

#include "plan/plan.h"

#include <cstdint>

namespace stowage::sim {

// A family whose drawn task role or task execution role was taken away, a service whose
// infrastructure role was, or a rule of EventBridge whose events role was, and the fact that did.
struct RoleTaken {
    ElementId definition; // or service, or rule
    RolePurpose purpose = RolePurpose::taskExecution;
    std::uint32_t fact = 0;
};

// A drawn role, and the fact that last changed what its policies allow.
struct PolicyChange {
    ElementId role;
    std::uint32_t fact = 0;
};

} // namespace stowage::sim
