// SPDX-License-Identifier: MIT
// An EC2 instance whose agent offers its CPU, memory and ports to the cluster.
#pragma once

#include "field/value.h"
#include "kinds/compute/pull_behavior.h"
#include "kinds/of.h"

#include <string>

namespace stowage::doc {

struct Instance {
    std::string instanceType = "m5.large";
    Pairs attributes = {};
    int reservedMemoryMib = 0;
    int cpuUnits = 0;               // 0: what the type has
    int memoryMib = 0;              // 0: what the type registers
    std::string reservedPorts = ""; // TCP, apart from the agent's own, with commas between
    bool registersAtOnce = false;   // came by RegisterContainerInstance: no launch, no boot
    std::string instanceProfile = "ecsInstanceRole"; // where no role is linked; empty: none
    bool spot = false;
    bool spotDraining = false;     // ECS_ENABLE_SPOT_INSTANCE_DRAINING
    int stopTimeoutSeconds = 30;   // ECS_CONTAINER_STOP_TIMEOUT
    int startTimeoutSeconds = 180; // ECS_CONTAINER_START_TIMEOUT
    ImagePullBehavior imagePullBehavior = ImagePullBehavior::byDefault;
};

KindInfo describe(Of<Instance>);

} // namespace stowage::doc
