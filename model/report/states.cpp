// SPDX-License-Identifier: MIT
#include "report/states.h"

#include <array>
#include <cstddef>

namespace stowage {

namespace {

template <std::size_t Count, class State>
std::string_view pick(const std::array<std::string_view, Count>& names, State state)
{
    return names.at(static_cast<std::size_t>(state));
}

constexpr std::array<std::string_view, 9> kTasks{"PROVISIONING",   "PENDING",      "ACTIVATING",
                                                 "RUNNING",        "DEACTIVATING", "STOPPING",
                                                 "DEPROVISIONING", "STOPPED",      "DELETED"};
constexpr std::array<std::string_view, 3> kHealth{"UNKNOWN", "HEALTHY", "UNHEALTHY"};
constexpr std::array<std::string_view, 8> kStopCodes{"",
                                                     "TaskFailedToStart",
                                                     "EssentialContainerExited",
                                                     "UserInitiated",
                                                     "ServiceSchedulerInitiated",
                                                     "SpotInterruption",
                                                     "TerminationNotice",
                                                     "InfrastructureHealth"};
constexpr std::array<std::string_view, 6> kInstances{
    "REGISTERING", "REGISTRATION_FAILED", "ACTIVE", "DRAINING", "DEREGISTERING", "INACTIVE"};
constexpr std::array<std::string_view, 3> kServices{"ACTIVE", "DRAINING", "INACTIVE"};
constexpr std::array<std::string_view, 3> kDeployments{"PRIMARY", "ACTIVE", "INACTIVE"};
constexpr std::array<std::string_view, 3> kRollouts{"IN_PROGRESS", "COMPLETED", "FAILED"};
constexpr std::array<std::string_view, 6> kTargets{"initial", "healthy",  "unhealthy",
                                                   "unused",  "draining", "unavailable"};
constexpr std::array<std::string_view, 4> kInstanceHealth{"OK", "IMPAIRED", "INSUFFICIENT_DATA",
                                                          "INITIALIZING"};
constexpr std::array<std::string_view, 3> kAlarms{"OK", "ALARM", "INSUFFICIENT_DATA"};

constexpr std::array<std::string_view, 12> kStages = {"",
                                                      "RECONCILE_SERVICE",
                                                      "PRE_SCALE_UP",
                                                      "SCALE_UP",
                                                      "POST_SCALE_UP",
                                                      "TEST_TRAFFIC_SHIFT",
                                                      "POST_TEST_TRAFFIC_SHIFT",
                                                      "PRE_PRODUCTION_TRAFFIC_SHIFT",
                                                      "PRODUCTION_TRAFFIC_SHIFT",
                                                      "POST_PRODUCTION_TRAFFIC_SHIFT",
                                                      "BAKE_TIME",
                                                      "CLEAN_UP"};
constexpr std::array<std::string_view, 6> kOutcomes = {
    "IN_PROGRESS",          "SUCCESSFUL",          "STOPPED",
    "ROLLBACK_IN_PROGRESS", "ROLLBACK_SUCCESSFUL", "ROLLBACK_FAILED"};
} // namespace

std::string_view nameOf(TaskStatus status)
{
    return pick(kTasks, status);
}
std::string_view nameOf(HealthStatus status)
{
    return pick(kHealth, status);
}
std::string_view nameOf(StopCode code)
{
    return pick(kStopCodes, code);
}
std::string_view nameOf(InstanceStatus status)
{
    return pick(kInstances, status);
}
std::string_view nameOf(ServiceStatus status)
{
    return pick(kServices, status);
}
std::string_view nameOf(DeploymentStatus status)
{
    return pick(kDeployments, status);
}
std::string_view nameOf(RolloutState state)
{
    return pick(kRollouts, state);
}
std::string_view nameOf(DeploymentStage stage)
{
    return pick(kStages, stage);
}
std::string_view nameOf(ServiceDeploymentStatus status)
{
    return pick(kOutcomes, status);
}
std::string_view nameOf(TargetState state)
{
    return pick(kTargets, state);
}
std::string_view nameOf(InstanceHealth health)
{
    return pick(kInstanceHealth, health);
}
std::string_view nameOf(AlarmState state)
{
    return pick(kAlarms, state);
}

} // namespace stowage
