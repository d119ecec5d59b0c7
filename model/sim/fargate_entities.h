// SPDX-License-Identifier: MIT
// The rows of a World that are about AWS Fargate alone.
#pragma once

#include "plan/plan.h"
#include "sim/tables.h"

#include <cstdint>

namespace stowage::sim {

struct Cluster;

// Where a drawing shows tasks on Fargate.
struct FargateArea {
    std::uint32_t number = 0;
    std::uint32_t element = 0; // NameId
    std::uint32_t name = 0;    // NameId
    Ix<Cluster> cluster;
    Capacity capacity = Capacity::fargate;
};

} // namespace stowage::sim
