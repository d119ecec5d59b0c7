// SPDX-License-Identifier: MIT
// What a container asks of its agent: a health check, an order of start, and restarts.
#pragma once

#include <cstdint>
#include <vector>

namespace stowage::sim {

// API HealthCheck. Its command passes while the program answers.
struct ContainerCheck {
    bool stated = false; // false: the container has none
    int intervalSeconds = 30;
    int timeoutSeconds = 5;
    int retries = 3;
    int startPeriodSeconds = 0;
    bool operator==(const ContainerCheck&) const = default;
};

enum class Condition : std::uint8_t { start, complete, success, healthy };

// API ContainerDependency.
struct Dependency {
    std::uint16_t container = 0; // its index in the definition
    Condition condition = Condition::start;
    bool operator==(const Dependency&) const = default;
};

// API ContainerRestartPolicy.
struct RestartPolicy {
    bool enabled = false;
    std::vector<int> ignoredExitCodes;
    int attemptPeriodSeconds = 300;
    bool operator==(const RestartPolicy&) const = default;
};

} // namespace stowage::sim
