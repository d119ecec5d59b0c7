// SPDX-License-Identifier: MIT
// What the simulation needs to know of metrics, alarms and scaling policies that are drawn.
#pragma once

#include "base/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace stowage::sim {

// Millionths of a metric's unit, in whole numbers: every machine compares them alike.
using Amount = std::int64_t;
constexpr Amount kOne = 1'000'000;

// Named as in Amazon CloudWatch; load balancers and target groups by their names alone.
struct MetricNode {
    std::string space; // its namespace
    std::string name;
    std::vector<std::pair<std::string, std::string>> dimensions; // by name
    bool operator==(const MetricNode&) const = default;
};

enum class MetricStatistic : std::uint8_t { average, minimum, maximum, sum, sampleCount };
enum class Comparison : std::uint8_t { greaterOrEqual, greater, less, lessOrEqual };
enum class MissingPoints : std::uint8_t { missing, ignore, breaching, notBreaching };

struct AlarmNode {
    ElementId id;
    std::string name;
    MetricNode metric;
    MetricStatistic statistic = MetricStatistic::average;
    int periodMinutes = 1;
    int evaluationPeriods = 1;
    int datapointsToAlarm = 1;
    Comparison comparison = Comparison::greater;
    Amount threshold = 0;
    MissingPoints missingData = MissingPoints::missing;
    bool actionsEnabled = true;
    std::vector<ElementId> policies; // that it runs while it is in ALARM
    std::vector<ElementId> topics;   // that it tells of it when it goes into ALARM
    bool operator==(const AlarmNode&) const = default;
};

enum class PolicyType : std::uint8_t { targetTracking, step, scheduled, simple };
enum class AdjustmentType : std::uint8_t {
    changeInCapacity,
    percentChangeInCapacity,
    exactCapacity
};

// API StepAdjustment; bounds are relative to the threshold of the alarm, empty ones infinite.
struct StepNode {
    std::optional<Amount> lower, upper;
    int adjustment = 0;
    bool operator==(const StepNode&) const = default;
};

struct ScalingPolicyNode {
    ElementId id;
    std::string name;
    ElementId service;  // that it scales, or
    ElementId group;    // an Auto Scaling group
    ElementId provider; // whose managed scaling made it; empty: it is drawn
    PolicyType type = PolicyType::targetTracking;
    // Target tracking.
    MetricNode metric;
    MetricStatistic statistic = MetricStatistic::average;
    Amount target = 0;
    bool disableScaleIn = false;
    int outCooldownSeconds = 300;
    int inCooldownSeconds = 300;
    // Step scaling.
    AdjustmentType adjustment = AdjustmentType::changeInCapacity;
    std::vector<StepNode> steps;
    int minimumMagnitude = 0;
    int cooldownSeconds = 300;
    // Of a group: simple scaling, and how long new instances take until they count.
    int scalingAdjustment = 0;
    int warmupSeconds = 300;
    // A scheduled action.
    std::string schedule;
    std::optional<int> minCapacity, maxCapacity;
    bool operator==(const ScalingPolicyNode&) const = default;
};

} // namespace stowage::sim
