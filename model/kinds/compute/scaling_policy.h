// SPDX-License-Identifier: MIT
// A scaling policy: what changes the desired count of a service, or the desired capacity of an Auto
// Scaling group.
#pragma once

#include "field/value.h"
#include "kinds/observe/alarm.h"
#include "kinds/of.h"

#include <string>
#include <vector>

namespace stowage::doc {

// In the order of sim::PolicyType and sim::AdjustmentType.
enum class ScalingPolicyType { targetTracking, step, scheduled, simple };
enum class ScalingAdjustment { changeInCapacity, percentChangeInCapacity, exactCapacity };

enum class TrackedMetric { cpu, memory, requestsPerTarget, customized, groupCpu, backlogPerTask };

struct StepAdjustment {
    std::string lowerBound = "0"; // empty: none
    std::string upperBound = "";
    int adjustment = 1;
};

// No gap and no overlap: each begins where another one ends, but for the outermost ones.
bool isWhole(const std::vector<StepAdjustment>& steps);

struct ScalingPolicy {
    ScalingPolicyType policyType = ScalingPolicyType::targetTracking;
    TrackedMetric metric = TrackedMetric::cpu;
    double targetValue = 70;
    int scaleOutCooldown = 300; // seconds
    int scaleInCooldown = 300;  // seconds
    bool disableScaleIn = false;
    std::string metricNamespace = ""; // of a customized metric
    std::string metricName = "";
    Pairs dimensions = {};
    AlarmStatistic statistic = AlarmStatistic::average;
    ScalingAdjustment adjustmentType = ScalingAdjustment::changeInCapacity;
    std::vector<StepAdjustment> stepAdjustments = {};
    int minAdjustmentMagnitude = 0;
    int cooldown = 300;                // seconds
    int scalingAdjustment = 1;         // of simple scaling
    int estimatedInstanceWarmup = 300; // seconds, of instances of a group
    std::string schedule = "";
    int minCapacity = -1; // of a scheduled action; -1: it stays
    int maxCapacity = -1;
};

KindInfo describe(Of<ScalingPolicy>);

} // namespace stowage::doc
