// SPDX-License-Identifier: MIT
// How the deployments of a service take over from those before, and what ends them.
#pragma once

#include "base/ids.h"

#include <cstdint>
#include <vector>

namespace stowage::sim {

enum class ThresholdType : std::uint8_t { boundedPercent, unboundedPercent, count };

// API DeploymentCircuitBreaker.
struct CircuitBreaker {
    bool enabled = false;
    bool rollsBack = false;
    ThresholdType threshold = ThresholdType::boundedPercent;
    int value = 50; // a percentage of the desired count, or the threshold itself
    bool resetsOnHealthyTask = true;
    bool operator==(const CircuitBreaker&) const = default;
};

// API DeploymentStrategy.
enum class DeploymentStrategy : std::uint8_t { rolling, blueGreen, linear, canary };

constexpr int kWholeTraffic = 1'000; // tenths of a percent

// How a deployment takes the production traffic over, in API DeploymentConfiguration.
struct TrafficShift {
    DeploymentStrategy strategy = DeploymentStrategy::rolling;
    int bakeMinutes = 5;
    int stepTenths = kWholeTraffic; // of a percent; canary: at first, and then all
    int stepMinutes = 0;            // between two steps
    bool operator==(const TrafficShift&) const = default;
};

// API DeploymentAlarms.
struct DeploymentAlarms {
    std::vector<ElementId> alarms;
    bool enabled = false;
    bool rollsBack = false;
    bool operator==(const DeploymentAlarms&) const = default;
};

} // namespace stowage::sim
