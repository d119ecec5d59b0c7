// SPDX-License-Identifier: MIT
// An Auto Scaling group: EC2 instances of one kind that are kept at a number.
#pragma once

#include "field/value.h"
#include "kinds/compute/pull_behavior.h"
#include "kinds/of.h"

#include <string>
#include <string_view>
#include <vector>

namespace stowage::doc {

// In the order of sim::TerminationPolicy.
enum class TerminationPolicy {
    byDefault,
    oldestInstance,
    newestInstance,
    oldestLaunchConfiguration,
    oldestLaunchTemplate,
    closestToNextInstanceHour,
    allocationStrategy,
};

struct TerminationStep {
    TerminationPolicy policy = TerminationPolicy::byDefault;
};

// Whose health checks replace instances: EC2's alone, or those of the target groups too.
enum class GroupHealthCheck { ec2, elb };

enum class LifecycleTransition { launching, terminating };
enum class LifecycleResult { abandon, proceed };

struct LifecycleHook {
    std::string name;
    LifecycleTransition transition = LifecycleTransition::launching;
    int heartbeatTimeout = 3'600; // seconds
    LifecycleResult defaultResult = LifecycleResult::abandon;
    std::string notificationMetadata = {};
};

// API LaunchTemplateOverrides.
struct TypeOverride {
    std::string instanceType = "m5.large";
};

// API PutWarmPool, PoolState; in the order of sim::WarmPoolState.
enum class WarmPool { none, stopped, running, hibernated };

// Of its letters, digits, hyphens, underscores and slashes, 1 to 255.
bool isHookName(std::string_view name);

struct AutoScalingGroup {
    int minSize = 1;
    int maxSize = 4;
    int desiredCapacity = 2;
    std::string instanceType = "m5.large";
    std::vector<TypeOverride> overrides = {};              // none: instanceType alone
    std::vector<TerminationStep> terminationPolicies = {}; // none: Default
    bool newInstancesProtectedFromScaleIn = false;
    GroupHealthCheck healthCheckType = GroupHealthCheck::ec2;
    int healthCheckGracePeriod = 0; // seconds
    int defaultCooldown = 300;      // seconds
    std::vector<LifecycleHook> lifecycleHooks = {};
    Pairs attributes = {};
    int reservedMemoryMib = 0;
    int cpuUnits = 0;  // 0: what the type has
    int memoryMib = 0; // 0: what the type registers
    bool spot = false;
    bool spotDraining = false;                       // ECS_ENABLE_SPOT_INSTANCE_DRAINING
    int stopTimeoutSeconds = 30;                     // ECS_CONTAINER_STOP_TIMEOUT
    int startTimeoutSeconds = 180;                   // ECS_CONTAINER_START_TIMEOUT
    std::string instanceProfile = "ecsInstanceRole"; // where no role is linked; empty: none
    ImagePullBehavior imagePullBehavior = ImagePullBehavior::byDefault;
    WarmPool warmPool = WarmPool::none;
    int warmPoolMinSize = 0;
    int maxGroupPreparedCapacity = -1; // -1: the maximum size
    bool reuseOnScaleIn = false;
    bool warmPoolsCheck = false; // ECS_WARM_POOLS_CHECK
};

KindInfo describe(Of<AutoScalingGroup>);

} // namespace stowage::doc
