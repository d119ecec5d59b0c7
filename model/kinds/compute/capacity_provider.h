// SPDX-License-Identifier: MIT
// A capacity provider: the instances of an Auto Scaling group, for tasks of a cluster.
#pragma once

#include "kinds/of.h"

#include <string_view>

namespace stowage::doc {

enum class ProviderSwitch { enabled, disabled };

// API AutoScalingGroupProvider and ManagedScaling, with what the console takes for the status.
struct CapacityProvider {
    ProviderSwitch managedScaling = ProviderSwitch::enabled;
    int targetCapacity = 100;
    int minimumScalingStepSize = 1;
    int maximumScalingStepSize = 10'000;
    int instanceWarmupPeriod = 300; // seconds
    ProviderSwitch managedTerminationProtection = ProviderSwitch::disabled;
    ProviderSwitch managedDraining = ProviderSwitch::enabled;
};

// What AWS says against a name; empty: nothing.
std::string_view objectionToProviderName(std::string_view name);

KindInfo describe(Of<CapacityProvider>);

} // namespace stowage::doc
