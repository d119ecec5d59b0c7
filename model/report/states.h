// SPDX-License-Identifier: MIT
// The states that AWS names, in its order and its words.
#pragma once

#include <cstdint>
#include <string_view>

namespace stowage {

// semantics: Task lifecycle. lastStatus only ever moves down this list.
enum class TaskStatus : std::uint8_t {
    provisioning,
    pending,
    activating,
    running,
    deactivating,
    stopping,
    deprovisioning,
    stopped,
    deleted,
};

enum class HealthStatus : std::uint8_t { unknown, healthy, unhealthy };

enum class StopCode : std::uint8_t {
    none,
    taskFailedToStart,
    essentialContainerExited,
    userInitiated,
    serviceSchedulerInitiated,
    spotInterruption,
    terminationNotice,
    infrastructureHealth,
};

enum class InstanceStatus : std::uint8_t {
    registering,
    registrationFailed,
    active,
    draining,
    deregistering,
    inactive,
};

enum class ServiceStatus : std::uint8_t { active, draining, inactive };
enum class DeploymentStatus : std::uint8_t { primary, active, inactive };
enum class RolloutState : std::uint8_t { inProgress, completed, failed };

// API ServiceDeploymentLifecycleStage, in the order in which they come; none: it has no stages.
enum class DeploymentStage : std::uint8_t {
    none,
    reconcileService,
    preScaleUp,
    scaleUp,
    postScaleUp,
    testTrafficShift,
    postTestTrafficShift,
    preProductionTrafficShift,
    productionTrafficShift,
    postProductionTrafficShift,
    bakeTime,
    cleanUp,
};

// API ServiceDeploymentStatus.
enum class ServiceDeploymentStatus : std::uint8_t {
    inProgress,
    successful,
    stopped,
    rollbackInProgress,
    rollbackSuccessful,
    rollbackFailed,
};

enum class TargetState : std::uint8_t {
    initial,
    healthy,
    unhealthy,
    unused,
    draining,
    unavailable
};

// API ContainerInstanceHealthStatus.
enum class InstanceHealth : std::uint8_t { ok, impaired, insufficientData, initializing };

// API StateValue.
enum class AlarmState : std::uint8_t { ok, alarm, insufficientData };

// AWS's own spelling: `RUNNING`, `TaskFailedToStart`, `IN_PROGRESS`, `healthy`.
std::string_view nameOf(TaskStatus status);
std::string_view nameOf(HealthStatus status);
std::string_view nameOf(StopCode code); // empty for none
std::string_view nameOf(InstanceStatus status);
std::string_view nameOf(ServiceStatus status);
std::string_view nameOf(DeploymentStatus status);
std::string_view nameOf(RolloutState state);
std::string_view nameOf(DeploymentStage stage); // empty for none
std::string_view nameOf(ServiceDeploymentStatus status);
std::string_view nameOf(TargetState state);
std::string_view nameOf(InstanceHealth health);
std::string_view nameOf(AlarmState state);

} // namespace stowage
