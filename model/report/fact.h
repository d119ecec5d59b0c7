// SPDX-License-Identifier: MIT
// Whatever happens is told once, as a Fact with the fact that caused it.
#pragma once

#include "base/time.h"
#include "report/entity.h"

#include <cstdint>
#include <type_traits>

namespace stowage {

// Past tense. Numbers are part of digests and recordings: append only.
enum class FactKind : std::uint16_t {
    none = 0,
    // yours
    youEdited,
    youCalled,
    youWereRefused,
    youInjectedFault,
    faultEnded,
    youStoppedTask,
    youTerminatedInstance,
    youCrashedInstance,
    youSetInstanceState,
    youForcedDeployment,
    youRanTask,
    // clusters and instances
    clusterCreated,
    clusterDeleted,
    instanceLaunched,
    instanceRegistered,
    instanceStatusChanged,
    instanceTerminated,
    instanceLost,
    instanceDeregistered,
    agentDisconnected,
    agentConnected,
    // task definitions
    revisionRegistered,
    revisionDeregistered,
    // services and deployments
    serviceCreated,
    serviceUpdated,
    serviceDeleted,
    serviceStatusChanged,
    desiredCountChanged,
    deploymentStarted,
    deploymentSuperseded,
    deploymentCompleted,
    deploymentFailed,
    serviceBlocked, // min and max percent allow neither a start nor a stop
    serviceSteady,
    tasksStarted, // service event "has started N tasks"
    tasksStopped, // service event "has stopped N running tasks"
    // placement
    taskPlaced,
    placementFailed,
    runTaskFailed,
    // tasks and containers
    taskCreated,
    taskStatusChanged,
    taskStopRequested,
    taskHealthChanged,
    imagePullStarted,
    imagePullEnded,
    imagePullFailed,
    containerStarted,
    containerSignalled, // SIGTERM or SIGKILL
    containerExited,
    // load balancing
    targetRegistered,
    targetHealthChanged,
    targetDeregistering,
    targetDeregistered,
    healthProbeFailed,
    routingChanged, // who gets traffic, fail-open
    // traffic
    trafficChanged,
    overloadBegan,
    overloadEnded,
    requestsFailed,
    // the run
    runPaused, // by the engine, that found no end to an instant
    youLaunchedAgain,
    requestsSucceeded, // those of a source no longer fail
    slowStartBegan,    // a target's share of the requests grows
    // service events about tasks and targets; the subject is the service
    tasksReplaced,       // as tasksStarted, some of them in place of unhealthy ones
    pendingTasksStopped, // "stopped N pending tasks"
    targetsRegistered,   // object: the target group
    targetsDeregistered, // object: the target group
    drainingBegan,       // "has begun draining connections on N tasks"
    targetReported,      // a target is unhealthy and its task is to be replaced; object: the task
    containerHealthChanged, // by its own health check; object: the task
    startsDelayed,          // until an instant, because tasks failed
    startsThrottled,        // service event of the first such delay
    // agents, deregistrations and protection
    youSetAgentConnection,
    youDeregisteredInstance,
    youDeregisteredRevision,
    youProtectedTask,
    taskProtectionEnded,
    protectionHolds,           // service event: so many tasks cannot be stopped; object: deployment
    instanceAttributesChanged, // those of its own
    pathBlocked, // security groups keep the balancer from a target, or a source from its balancer
    pathOpened,
    // Auto Scaling groups; the subject is the group, the object its instance
    scalingGroupCreated,
    scalingGroupChanged, // its sizes
    scalingGroupDeleted,
    scalingLaunchBegan,
    scalingLaunchFailed, // object: none, or the instance that did not live to be in service
    scalingLaunched,     // it is in service
    scalingTerminationBegan,
    scalingTerminated,
    scaleInPrevented, // all that is left is protected
    youProtectedInstance,
    youStoppedInstance,
    instanceStopNoticed, // by the control plane
    spotWarned,          // EC2 takes the instance back in two minutes
    metricsChanged,      // a point of a service or a cluster that differs from the one before
    // IAM roles
    registrationRefused,   // the instance's agent may not register; object: its cluster
    secretsRefused,        // the agent may not fetch what the task starts with
    callsDenied,           // to AWS, of the task's application
    callsAllowed,          // again
    instanceHealthChanged, // of its container runtime, as Amazon ECS knows it
    imagePushed,           // a tag names another image from now on
    imageResolved,         // subject: the deployment, which keeps to it; object: its service
    imageUnresolved,       // it goes on with what the tag names
    targetsRefused,        // service event: the target group is full; object: the target group
    constraintsViolated,   // an instance no longer suits a DAEMON service; object: the instance
    operationsThrottled,   // service event: requests for it are throttled
    // the lifecycle of instances; the subject is their Auto Scaling group, the object the instance
    lifecycleActionBegan, // it waits for a hook
    lifecycleActionExtended,
    lifecycleActionEnded,
    scalingMoveBegan, // to Standby and back, or into and out of the group
    scalingMoved,     // it is in Standby, or detached
    standbySpared,    // it is gone, and not replaced
    // the deployment circuit breaker; the subject is the deployment, the object its service
    taskFailureCounted,
    failuresForgotten,    // one of its tasks is healthy
    deploymentRolledBack, // service event; to this one, which was COMPLETED
    rollbackImpossible,   // no other one is COMPLETED
    // Availability Zone rebalancing: service events; the subject is the service, the object a task
    rebalancingBegan,
    rebalancingTaskStarted,
    rebalancingTaskStopped,
    rebalancingCompleted,
    rebalancingUnplaceable, // as placementFailed, of one zone
    rebalancingEnded,       // before it was even
    // Fargate
    fargatePlaced,    // a task got its zone; object: its service or its cluster
    fargateUnplaced,  // service event: why a task of a service could not be placed
    fargateRunFailed, // subject: the cluster; object: the revision
    startsOverRate,   // service event: more starts than the account may make at a time
    strategySplit,    // how many of the tasks to start each capacity provider gets
    startUnreachable, // what a task starts with cannot be fetched from where it is
    providersChanged, // those of a cluster, or its default strategy
    // alarms
    youSetAlarmState, // object: the alarm
    youPutMetricData, // of one metric of your own
    alarmCreated,
    alarmDeleted,
    alarmStateChanged,
    // service auto scaling
    scalableTargetChanged, // subject: the service; object: the scheduled action, or none
    scalingPolicyCreated,  // object: its service
    scalingPolicyDeleted,  // object: its service
    serviceScaled,         // by a policy, or by its bounds; object: the service
    scalingHeld,           // a policy would scale and may not; object: the service
    // deployments that stand beside the one they replace; the subject is the deployment
    deploymentStageChanged,  // object: its service
    trafficShifted,          // object: its service
    deploymentAlarmsIgnored, // it began while one was in ALARM; object: that alarm
    youStoppedDeployment,    // object: its service
    // capacity providers of Auto Scaling groups
    capacityProviderCreated, // object: its cluster
    capacityProviderChanged, // object: its cluster
    capacityProviderDeleted, // object: its cluster
    taskWaits,               // in PROVISIONING, for an instance; object: the provider
    provisioningLimited,     // service event: too many wait; object: the cluster
    capacityMeasured,        // M and N of a minute; subject: the provider; object: its group
    taskNeverFits,           // subject: the provider; object: the revision
    groupScaled,             // by a policy; object: the group
    groupScalingHeld,        // a policy would scale and may not; object: the group
    managedProtection,       // subject: the provider; object: the instance
    startsHeldByRate,        // of a service: as many as it may start in a minute
    // stickiness of target groups
    clientsDealtAnew, // subject: the target group; object: whose target they stuck to
    targetPassedOver, // all clients stick to other targets; object: whose target it is
    // queues; the subject is the queue
    youSentMessages,    // object: the queue
    youHandledMessages, // received, deleted, made visible or purged; object: the queue
    queueCreated,
    queueChanged,
    queueDeleted,
    messageRateChanged, // subject: the source; object: the queue
    messageSent,        // one that is told of at each hop; object: who sent it, or none
    messageReceived,    // such a one; object: the task, or none
    messageDeleted,     // likewise
    messagesReturned,   // visible again, since it was last said; object: the task, or none
    messagesDead,       // moved to the dead-letter queue, which is the object
    messagesExpired,    // dropped at the end of their retention
    receivesLimited,    // too many are in flight
    messageFailed,      // a program fails at one; object: the task
    // topics; the subject is the topic
    youPublished, // object: the topic
    youConfirmed, // object: the subscriber
    topicCreated,
    topicDeleted,
    subscriptionChanged, // object: the queue or the subscriber
    messagePublished,
    messageDelivered,   // object: the queue or the subscriber
    messageUndelivered, // likewise
    // Amazon EventBridge; the subject is the rule
    eventRuleCreated,
    eventRuleChanged,
    eventRuleDeleted,
    eventMatched,     // object: what the event is about
    scheduleFired,    // of a rule
    targetInvoked,    // object: the cluster, the queue or the topic
    invocationFailed, // object: the same, where it is there
    youPutEvent,
    // buckets and tables
    storeCreated,
    storeDeleted,
    youPutObject,   // object: the bucket
    objectCreated,  // subject: the bucket; object: the task that wrote it, or none
    itemWritten,    // subject: the table; object: the task
    storeRead,      // subject: the bucket or the table; object: the task
    storeDenied,    // subject: the task; object: the bucket or the table
    requestsRouted, // those of a source, by a rule of a listener; object: the load balancer
    // storage
    fileSystemCreated,
    fileSystemChanged,
    fileSystemDeleted,
    fileSystemMounted, // subject: the file system; object: the task
    mountFailed,       // subject: the task; object: the file system, where it is there
    diskFilled,        // subject: the task; object: its instance, or none
    pullHadNoRoom,     // likewise
    taskDataLeft,      // subject: the task that is STOPPED
    instanceDataLost,  // what its tasks had left there
    // image repositories
    imageRepositoryCreated,
    imageRepositoryDeleted,
    imageDeleted,   // or a tag; subject: the repository
    imageRefused,   // subject: the task; object: the repository, where it is there
    imageFromCache, // the registry refused it; subject: the task; object: its instance
    // FIFO queues and topics
    messageDuplicated, // sent once more, and not taken; subject: the queue or the topic; object:
                       // who sent it, or none
    // volumes of Amazon EBS that are made for tasks; the subject is the task
    volumeAttached, // object: its instance, or none
    volumeRefused,  // it cannot be made or attached
    volumeDeleted,
    volumeKept, // it outlives its task
    // log groups
    logGroupCreated,
    logGroupChanged, // its retention
    logGroupDeleted,
    logGroupMade, // not drawn, by the agent of a task, which is the subject
    logsRefused,  // subject: the task, whose log driver does not start; object: the container
    logLinesLost, // from now on; subject: the task; object: the container
    // stores again
    storeUnreachable, // subject: the task; object: the bucket or the table
    // topics again
    topicChanged,      // its policy
    alarmActionFailed, // subject: the alarm; object: the topic
    // what is followed
    youFollowed, // object: whose request, what it was sent to, or the simulation
    // lifecycle hooks of deployments, which are the subject; object: the service
    deploymentHookCalled,
    deploymentHookAnswered, // or was not run, or has not answered in time
    // warm pools; subject: the group; object: the instance
    warmPoolChanged, // no object
    warmPoolLaunchBegan,
    agentHeldBack, // subject: the instance, which is not to register yet
    warmPoolEntered,
    warmPoolTaken,    // on its way into service
    warmPoolReturned, // on its way back from service
};

using RuleNumber = std::uint16_t; // an index into sim/rules.h; 0: none

struct Fact {
    std::int64_t atMicros = 0;
    std::uint32_t number = 0; // counted from 1 in order of happening
    std::uint32_t cause = 0;  // number of the fact that caused it; 0: a first cause
    std::uint32_t subjectNumber = 0;
    std::uint32_t objectNumber = 0; // what else it is about
    FactKind kind = FactKind::none;
    RuleNumber rule = 0;
    EntityKind subjectKind = EntityKind::none;
    EntityKind objectKind = EntityKind::none;
    std::uint16_t payloadWords = 0; // 64-bit words
    std::uint32_t payloadAt = 0;    // where the words begin in their chunk
    std::uint32_t reserved = 0;     // zero

    Time at() const { return {atMicros}; }
    EntityId subject() const { return {subjectKind, subjectNumber}; }
    EntityId object() const { return {objectKind, objectNumber}; }
};

static_assert(sizeof(Fact) == 40);
static_assert(std::is_trivially_copyable_v<Fact>);

} // namespace stowage
