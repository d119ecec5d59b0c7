// SPDX-License-Identifier: MIT
// Keeps the desired number of tasks running and replaces them on change or failure.
#pragma once

#include "kinds/of.h"

#include <string>
#include <vector>

namespace stowage::doc {

enum class LaunchType { ec2 };
enum class SchedulingStrategy { replica, daemon };
enum class StrategyType { random, spread, binpack };
enum class ConstraintType { distinctInstance, memberOf };

struct PlacementStrategy {
    StrategyType type = StrategyType::spread;
    std::string field = "attribute:ecs.availability-zone";
};

struct PlacementConstraint {
    ConstraintType type = ConstraintType::distinctInstance;
    std::string expression = "";
};

struct Service {
    int desiredCount = 2;
    int minCapacity = 0; // of Application Auto Scaling
    int maxCapacity = 0; // 0: it is no scalable target
    LaunchType launchType = LaunchType::ec2;
    SchedulingStrategy schedulingStrategy = SchedulingStrategy::replica;
    int revision = 0; // 0: the latest that is drawn
    int minimumHealthyPercent = 100;
    int maximumPercent = 200;
    int healthCheckGracePeriodSeconds = 0;
    std::vector<PlacementStrategy> placementStrategy = {};
    std::vector<PlacementConstraint> placementConstraints = {};
};

KindInfo describe(Of<Service>);

} // namespace stowage::doc
