// SPDX-License-Identifier: MIT
#include "sim/reactions.h"

#include "sim/laws/agents.h"
#include "sim/laws/auto_scaling_groups.h"
#include "sim/laws/balancer_health.h"
#include "sim/laws/capacity_providers.h"
#include "sim/laws/circuit_breaker.h"
#include "sim/laws/container_health.h"
#include "sim/laws/container_order.h"
#include "sim/laws/containers.h"
#include "sim/laws/daemons.h"
#include "sim/laws/dealing.h"
#include "sim/laws/deployment_alarms.h"
#include "sim/laws/fargate.h"
#include "sim/laws/health.h"
#include "sim/laws/insights.h"
#include "sim/laws/instance_health.h"
#include "sim/laws/log_streams.h"
#include "sim/laws/meters.h"
#include "sim/laws/operations.h"
#include "sim/laws/queues.h"
#include "sim/laws/roles.h"
#include "sim/laws/scheduler.h"
#include "sim/laws/service_events.h"
#include "sim/laws/service_scaling.h"
#include "sim/laws/services.h"
#include "sim/laws/serving.h"
#include "sim/laws/start_throttle.h"
#include "sim/laws/stickiness.h"
#include "sim/laws/storage.h"
#include "sim/laws/targets.h"
#include "sim/laws/targets_by_hand.h"
#include "sim/laws/task_health.h"
#include "sim/laws/tasks.h"
#include "sim/laws/topics.h"
#include "sim/laws/traffic.h"
#include "sim/laws/workers.h"

namespace stowage::sim {

namespace {
constexpr Reaction kMachineStops[] = {
    workers::whenMachineStops, // while its tasks are on it
    tasks::whenMachineStops,     health::whenMachineStops,
    serving::whenMachineStops,   auto_scaling_groups::whenInstanceChanges,
    meters::whenInstanceChanges, instance_health::whenAgentChanges};
constexpr Reaction kInstanceTerminated[] = {
    workers::whenMachineStops, // while its tasks are on it
    tasks::whenMachineStops,     health::whenMachineStops,
    serving::whenMachineStops,   auto_scaling_groups::whenInstanceChanges,
    meters::whenInstanceChanges, instance_health::whenAgentChanges};
constexpr Reaction kInstanceRegistered[] = {scheduler::whenInstanceDrains,
                                            scheduler::whenInstanceChanges,
                                            auto_scaling_groups::whenInstanceChanges,
                                            meters::whenInstanceChanges,
                                            insights::whenInstanceChanges,
                                            capacity_providers::whenInstanceChanges};
constexpr Reaction kRegistrationRefused[] = {auto_scaling_groups::whenInstanceChanges};
constexpr Reaction kInstanceGone[] = {workers::whenHostIsGone,
                                      tasks::whenHostIsGone,
                                      storage::whenInstanceIsGone,
                                      scheduler::whenInstanceChanges,
                                      auto_scaling_groups::whenInstanceChanges,
                                      meters::whenInstanceChanges,
                                      targets_by_hand::whenInstanceIsGone,
                                      instance_health::whenInstanceIsGone,
                                      insights::whenInstanceChanges,
                                      capacity_providers::whenInstanceChanges};
constexpr Reaction kInstanceChanges[] = {
    scheduler::whenInstanceDrains, scheduler::whenInstanceChanges, meters::whenInstanceChanges,
    capacity_providers::whenInstanceChanges};
constexpr Reaction kAgentConnects[] = {tasks::whenAgentConnects, task_health::whenAgentConnects,
                                       scheduler::whenInstanceChanges, meters::whenInstanceChanges,
                                       instance_health::whenAgentChanges};
constexpr Reaction kAttributesChange[] = {scheduler::whenInstanceChanges};
constexpr Reaction kProtectionEnds[] = {scheduler::whenProtectionEnds};
constexpr Reaction kRevisionRegistered[] = {services::whenRevisionIsRegistered};
constexpr Reaction kTaskStops[] = {circuit_breaker::whenStopIsRequested,
                                   targets::whenStopIsRequested, scheduler::whenTaskChanges,
                                   scheduler::whenRoomChanges};
constexpr Reaction kTaskChanges[] = {circuit_breaker::whenHealthChanges, targets::whenTaskChanges,
                                     scheduler::whenTaskChanges};
constexpr Reaction kTaskMovesOn[] = {start_throttle::whenTaskChanges,
                                     circuit_breaker::whenTaskChanges,
                                     targets::whenTaskChanges,
                                     scheduler::whenTaskChanges,
                                     daemons::whenTaskStops,
                                     scheduler::whenInterfaceIsFree,
                                     meters::whenTaskChanges,
                                     targets_by_hand::whenTaskChanges,
                                     insights::whenTaskChanges,
                                     service_scaling::whenTaskChanges,
                                     capacity_providers::whenTaskChanges};
constexpr Reaction kClusterCreated[] = {insights::whenClusterIsCreated};
constexpr Reaction kTaskComes[] = {insights::whenTaskChanges};
constexpr Reaction kTaskFindsPlace[] = {capacity_providers::whenTaskChanges};
constexpr Reaction kMemberChanges[] = {capacity_providers::whenMemberChanges};
constexpr Reaction kDeploymentStarts[] = {start_throttle::whenDeploymentStarts,
                                          insights::whenDeploymentChanges};
constexpr Reaction kDeploymentEnds[] = {insights::whenDeploymentChanges,
                                        service_scaling::whenDeploymentEnds};
constexpr Reaction kDeploymentFails[] = {service_scaling::whenDeploymentEnds};
constexpr Reaction kServiceChanges[] = {insights::whenServiceChanges};
constexpr Reaction kAlarmChanges[] = {service_scaling::whenAlarmChanges,
                                      deployment_alarms::whenAlarmChanges,
                                      topics::whenAlarmChanges};
constexpr Reaction kTargetHealth[] = {task_health::whenTargetChanges, dealing::whenTargetChanges,
                                      stickiness::whenTargetChanges, traffic::whenTargetChanges,
                                      auto_scaling_groups::whenTargetChanges};
constexpr Reaction kTargetComes[] = {service_events::whenTargetComes};
constexpr Reaction kTargetDrains[] = {service_events::whenTargetDrains, targets::whenPlaceIsFree};
constexpr Reaction kTargetGone[] = {
    tasks::whenTargetIsGone,  task_health::whenTargetIsGone,     service_events::whenTargetIsGone,
    meters::whenTargetIsGone, balancer_health::whenTargetIsGone, targets::whenPlaceIsFree};
constexpr Reaction kContainerStarts[] = {
    roles::whenContainerStarts,   health::whenContainerChanges, serving::whenContainerChanges,
    meters::whenContainerChanges, workers::whenContainerStarts, log_streams::whenContainerSpeaks};
constexpr Reaction kContainerHealth[] = {task_health::whenContainerChanges,
                                         container_order::whenContainerChanges,
                                         log_streams::whenContainerSpeaks};
constexpr Reaction kContainerSpeaks[] = {log_streams::whenContainerSpeaks};
constexpr Reaction kContainerExits[] = {
    log_streams::whenContainerSpeaks, health::whenContainerChanges,
    serving::whenContainerChanges,    container_order::whenContainerChanges,
    meters::whenContainerChanges,     workers::whenContainerExits};
constexpr Reaction kCallsAllowed[] = {workers::whenCallsAreAllowed};
constexpr Reaction kFaultChanges[] = {
    agents::whenFaultsChange,           containers::whenFaultsChange,
    container_health::whenFaultsChange, health::whenFaultsChange,
    traffic::whenFaultsChange,          meters::whenFaultsChange,
    instance_health::whenFaultsChange,  operations::whenFaultsChange,
    fargate::whenFaultsChange,          queues::whenFaultsChange};
constexpr Reaction kRoutingChanges[] = {traffic::whenRoutingChanges};

// What is counted or what scaling waits for, and moves nothing else.
std::span<const Reaction> whoCounts(FactKind kind)
{
    switch (kind) {
    case FactKind::deploymentCompleted:
        return kDeploymentEnds;
    case FactKind::deploymentFailed:
        return kDeploymentFails;
    case FactKind::alarmStateChanged:
        return kAlarmChanges;
    case FactKind::serviceCreated:
    case FactKind::serviceDeleted:
    case FactKind::serviceStatusChanged:
    case FactKind::desiredCountChanged:
        return kServiceChanges;
    case FactKind::clusterCreated:
        return kClusterCreated;
    case FactKind::callsAllowed:
        return kCallsAllowed;
    case FactKind::containerSignalled:
    case FactKind::callsDenied:
    case FactKind::storeDenied:
    case FactKind::objectCreated:
    case FactKind::itemWritten:
    case FactKind::storeRead:
    case FactKind::messageReceived:
    case FactKind::messageDeleted:
    case FactKind::messageFailed:
        return kContainerSpeaks;
    case FactKind::taskCreated:
        return kTaskComes;
    case FactKind::taskPlaced:
    case FactKind::taskWaits:
        return kTaskFindsPlace;
    case FactKind::scalingLaunched:
    case FactKind::scalingTerminationBegan:
    case FactKind::scalingMoveBegan:
    case FactKind::scalingMoved:
    case FactKind::warmPoolTaken:
    case FactKind::warmPoolReturned:
        return kMemberChanges;
    default:
        return {};
    }
}
} // namespace

std::span<const Reaction> reactionsTo(FactKind kind)
{
    switch (kind) {
    case FactKind::instanceTerminated:
        return kInstanceTerminated;
    case FactKind::agentDisconnected:
        return kMachineStops;
    case FactKind::instanceDeregistered:
    case FactKind::instanceStopNoticed:
        return kInstanceGone;
    case FactKind::agentConnected:
        return kAgentConnects;
    case FactKind::instanceAttributesChanged:
        return kAttributesChange;
    case FactKind::taskProtectionEnded:
        return kProtectionEnds;
    case FactKind::instanceRegistered:
        return kInstanceRegistered;
    case FactKind::registrationRefused:
    case FactKind::agentHeldBack:
        return kRegistrationRefused;
    case FactKind::instanceStatusChanged:
        return kInstanceChanges;
    case FactKind::revisionRegistered:
        return kRevisionRegistered;
    case FactKind::taskStopRequested:
        return kTaskStops;
    case FactKind::taskStatusChanged:
        return kTaskMovesOn;
    case FactKind::taskHealthChanged:
        return kTaskChanges;
    case FactKind::deploymentStarted:
    case FactKind::deploymentRolledBack:
        return kDeploymentStarts;
    case FactKind::targetHealthChanged:
        return kTargetHealth;
    case FactKind::routingChanged:
        return kRoutingChanges;
    case FactKind::targetRegistered:
        return kTargetComes;
    case FactKind::targetDeregistering:
        return kTargetDrains;
    case FactKind::targetDeregistered:
        return kTargetGone;
    case FactKind::containerStarted:
        return kContainerStarts;
    case FactKind::containerExited:
        return kContainerExits;
    case FactKind::containerHealthChanged:
        return kContainerHealth;
    case FactKind::youInjectedFault:
    case FactKind::faultEnded:
        return kFaultChanges;
    default:
        return whoCounts(kind);
    }
}

} // namespace stowage::sim
