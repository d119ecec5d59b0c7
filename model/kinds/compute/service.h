// SPDX-License-Identifier: MIT
// Keeps the desired number of tasks running and replaces them on change or failure.
#pragma once

#include "kinds/compute/provider_item.h"
#include "kinds/of.h"
#include "plan/deployments.h"
#include "plan/managed_volumes.h"

#include <string>
#include <vector>

namespace stowage::doc {

enum class LaunchType { ec2, fargate, unspecified };
enum class AssignPublicIp { disabled, enabled };
enum class SchedulingStrategy { replica, daemon };
enum class ZoneRebalancing { disabled, enabled };
enum class DeploymentController { ecs, codeDeploy, external };
enum class DeploymentStrategy { rolling, blueGreen, linear, canary };
enum class ThresholdType { boundedPercent, unboundedPercent, count };
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

// API ServiceVolumeConfiguration, and what is nested in it.
struct VolumeConfiguration {
    std::string name = ""; // of the definition's volume
    int sizeInGiB = 10;
    sim::EbsType volumeType = sim::EbsType::gp3;
    int iops = 0;       // 0: as its type has it
    int throughput = 0; // likewise
    sim::VolumeFormat filesystemType = sim::VolumeFormat::xfs;
    bool encrypted = false;
    std::string roleArn = ""; // where no infrastructure role is linked; empty: none
};

// API DeploymentLifecycleHook, and what its Lambda function does.
struct DeploymentHook {
    std::string hookTargetArn = "";
    std::string lifecycleStages = "POST_TEST_TRAFFIC_SHIFT"; // with commas between them
    std::string roleArn = "";
    std::string hookDetails = ""; // JSON
    sim::HookStatus hookStatus = sim::HookStatus::succeeded;
    int answerSeconds = 5;
    int inProgressTimes = 0;
    int callBackDelay = 30;
};

struct Service {
    int desiredCount = 2;
    int minCapacity = 0; // of Application Auto Scaling
    int maxCapacity = 0; // 0: it is no scalable target
    LaunchType launchType = LaunchType::ec2;
    std::vector<ProviderItem> capacityProviderStrategy = {};  // where no launch type is stated
    std::string platformVersion = "LATEST";                   // Fargate
    AssignPublicIp assignPublicIp = AssignPublicIp::disabled; // Fargate
    SchedulingStrategy schedulingStrategy = SchedulingStrategy::replica;
    int revision = 0; // 0: the latest that is drawn
    int minimumHealthyPercent = 100;
    int maximumPercent = 200;
    DeploymentController deploymentController = DeploymentController::ecs;
    DeploymentStrategy strategy = DeploymentStrategy::rolling;
    int bakeTimeInMinutes = 5;
    double stepPercent = 10;          // LINEAR
    int stepBakeTimeInMinutes = 6;    // LINEAR
    double canaryPercent = 5;         // CANARY
    int canaryBakeTimeInMinutes = 10; // CANARY
    int productionListenerPort = 0;   // 0: the first other one that forwards to it
    int productionRulePriority = 0;   // 0: the default rule
    int testListenerPort = 0;         // 0: none
    int testRulePriority = 0;         // 0: the default rule
    std::string loadBalancerRoleArn = "";
    std::vector<DeploymentHook> lifecycleHooks = {};
    bool deploymentAlarms = false;
    bool alarmRollback = false;
    bool circuitBreaker = false;
    bool rollback = false;
    ThresholdType thresholdType = ThresholdType::boundedPercent;
    int thresholdValue = 50; // a percentage, or with `count` the threshold itself
    bool resetOnHealthyTask = true;
    int healthCheckGracePeriodSeconds = 0;
    ZoneRebalancing availabilityZoneRebalancing = ZoneRebalancing::disabled;
    std::vector<PlacementStrategy> placementStrategy = {};
    std::vector<PlacementConstraint> placementConstraints = {};
    std::vector<VolumeConfiguration> volumeConfigurations = {}; // at most one
};

KindInfo describe(Of<Service>);

} // namespace stowage::doc
