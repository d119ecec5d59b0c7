// SPDX-License-Identifier: MIT
// How the deployments of a service take over from those before, and what ends them.
#pragma once

#include "base/ids.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
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

// API DeploymentLifecycleHook, lifecycleStages.
inline constexpr std::array<std::string_view, 8> kHookStages = {"RECONCILE_SERVICE",
                                                                "PRE_SCALE_UP",
                                                                "POST_SCALE_UP",
                                                                "TEST_TRAFFIC_SHIFT",
                                                                "POST_TEST_TRAFFIC_SHIFT",
                                                                "PRE_PRODUCTION_TRAFFIC_SHIFT",
                                                                "PRODUCTION_TRAFFIC_SHIFT",
                                                                "POST_PRODUCTION_TRAFFIC_SHIFT"};

// Of a set of them; 0: no hook is called at this one.
constexpr unsigned hookStageBit(std::string_view stage)
{
    const auto* const found = std::find(kHookStages.begin(), kHookStages.end(), stage);
    return found == kHookStages.end() ? 0U
                                      : 1U << static_cast<unsigned>(found - kHookStages.begin());
}

// What the function of a hook returns once it is done; none: no hookStatus.
enum class HookStatus : std::uint8_t { succeeded, failed, none };
inline constexpr std::array<std::string_view, 3> kHookAnswers = {"SUCCEEDED", "FAILED", "none"};

// API DeploymentLifecycleHook, and what its function does, for there is no AWS Lambda here.
struct DeploymentHookNode {
    std::string target, role; // ARNs; no role: empty
    unsigned stages = 0;      // a set of hookStageBit
    std::string details;      // hookDetails, JSON; empty: none
    HookStatus answer = HookStatus::succeeded;
    int seconds = 5;         // that the function runs each time
    int inProgressTimes = 0; // so often it returns IN_PROGRESS first
    int callBackSeconds = 30;
    bool operator==(const DeploymentHookNode&) const = default;
};

} // namespace stowage::sim
