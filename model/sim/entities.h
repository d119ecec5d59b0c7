// SPDX-License-Identifier: MIT
// The rows of a World: what lives, in trivially copyable values that refer to each other by slot.
#pragma once

#include "base/time.h"
#include "plan/plan.h"
#include "report/entity.h"
#include "report/fact.h"
#include "report/states.h"
#include "sim/agenda.h"
#include "sim/balancing.h"
#include "sim/deployment_entities.h"
#include "sim/fargate_entities.h"
#include "sim/laws/container_checks.h"
#include "sim/laws/health_streak.h"
#include "sim/policy_entities.h"
#include "sim/recent_starts.h"
#include "sim/scaling_entities.h"
#include "sim/serving_entities.h"
#include "sim/tables.h"

#include <array>
#include <cstdint>

namespace stowage::sim {

struct Host;
struct Service;
struct Task;
struct ContainerRun;
struct PortUse;
struct CachedImage;
struct TargetGroup;
struct Target;
struct Balancer;
struct Queue;

using NameId = std::uint32_t; // a text of World::names; 0: the empty text

// Every row bears `number`, its run-wide number (EntityId), and where it was drawn, `element`.

struct Cluster {
    std::uint32_t number = 0;
    NameId element = 0;
    NameId name = 0;
    Ix<Host> firstHost, lastHost; // registered ones, in order of registration
    Ix<Service> firstService;     // every one that is not INACTIVE
    Ix<Service> lastService;
    Ix<Task> firstAlone, lastAlone;     // tasks that belong to no service
    Ix<Task> firstWaiting, lastWaiting; // for an instance of a capacity provider, oldest first
    std::int32_t waiting = 0;           // how many
    Booking placing;                    // those are tried again
    std::uint32_t placed = 0;           // those so far; the next one's draws
    bool anyWaits = false;              // one of its services may wait for room
    bool active = true;                 // false: deleted
};

// A revision of a task definition; what it says is World::asked.revisions at the same slot.
struct Revision {
    std::uint32_t number = 0;
    NameId element = 0; // of the family
    NameId family = 0;
    std::int32_t revision = 1;
    std::int32_t cpu = 0;    // CPU units that a task reserves
    std::int32_t memory = 0; // MiB that a task reserves
    bool newest = true;
    bool active = true;   // false: deregistered
    bool dropped = false; // by DeregisterTaskDefinition: no drawing registers it again
    bool used = false;    // a deployment or a task has run it
};

// CPU units and MiB that are spoken for.
struct Ledger {
    std::int64_t cpu = 0;
    std::int64_t memory = 0;
    bool operator==(const Ledger&) const = default;
};

enum class HostPhase : std::uint8_t {
    launching, // no agent yet
    up,
    stopped, // registered without its agent, as EC2 keeps the machine
    gone,    // terminated or crashed, the control plane has not noticed
    buried,  // noticed: deregistered
};

// A container instance. World::asked.hosts and World::attributes are at the same slot.
struct Host {
    std::uint32_t number = 0;
    NameId element = 0;
    NameId name = 0;
    NameId zone = 0;
    NameId instanceType = 0;
    Ix<Cluster> cluster;
    Ix<Host> nextOfCluster, previousOfCluster;
    Ix<Host> nextOfGroup, previousOfGroup;
    Membership membership;
    Ix<Task> firstTask, lastTask; // in order of placement, until they are STOPPED
    Ix<PortUse> firstPort;
    Ix<CachedImage> firstImage;
    std::int32_t cpu = 0;             // registered CPU units
    std::int32_t memory = 0;          // registered MiB
    Ledger scheduler;                 // freed as soon as a task's desired status is STOPPED
    Ledger agent;                     // freed when its containers have exited
    std::int32_t mostInterfaces = -1; // of awsvpc tasks at a time; -1: nobody knows its type
    std::int32_t interfaces = 0;      // of its tasks, each from its placement until it is STOPPED
    bool trunked = false;             // by account setting awsvpcTrunking, as it was at its launch
    Booking pending;                  // the launch, the loss's noticing, a Spot notice's end
    Booking load;                     // its processors are divided anew
    Ix<Task> loadOf;                  // on account of this task alone; kNone: of any
    Booking reconnect;                // of its agent
    Booking check;                    // the one that changes its health
    std::uint32_t launches = 0;       // of the same drawn element, before this one
    Time billedSince = kNever;        // it runs, and EC2 asks money for it
    bool isPricedAsSpot = false;
    std::uint32_t version = 1;    // counted up with each change of its state and resources
    std::uint32_t statusFact = 0; // the fact that its status changed last
    Time registeredAt = kNever;
    Time healthAt = kNever;                     // its health changed last; kNever: it has not
    Time heardUntil = kNever;                   // of its checks, while its agent is not connected
    InstanceHealth health = InstanceHealth::ok; // once its first check is over
    HostPhase phase = HostPhase::launching;
    InstanceStatus status = InstanceStatus::registering;
    bool agentConnected = false;
    bool terminated = false; // gone by termination, not by a crash
    bool forcedOut = false;  // deregistered while it ran
    bool lacksRole = false;  // its agent may not call Amazon ECS
    bool cutOff = false;     // so that the agent is not connected, or not yet registered
    bool isAsleep = false, wakes = false; // it is stopped in a warm pool; it starts from there
};

// A host port that is taken; the two ledgers let go of it one after the other.
struct PortUse {
    Ix<Host> host;
    Ix<Task> task; // kNone: reserved by the agent or the operating system
    Ix<ContainerRun> container;
    Ix<PortUse> nextOfHost, previousOfHost;
    Ix<PortUse> nextOfTask;
    std::uint16_t hostPort = 0;
    std::uint16_t containerPort = 0;
    Protocol protocol = Protocol::tcp;
    bool fixed = false; // stated by a task, not assigned
    bool inScheduler = true;
    bool inAgent = true;
};

// An image whose layers are on a host.
struct CachedImage {
    NameId digest = 0;
    std::int32_t mib = 0; // that it takes of the disk
    NameId image = 0;     // by which it was named; of one name the newest comes first
    Ix<CachedImage> nextOfHost;
};

// Targets of a service that came to and left a target group since it was last said.
struct TargetTally {
    Ix<TargetGroup> group;
    std::int32_t registered = 0;
    std::int32_t deregistered = 0;
};
constexpr std::size_t kMostTargetGroups = 5; // of a service

struct Service {
    std::uint32_t number = 0;
    NameId element = 0;
    NameId name = 0;
    Ix<Cluster> cluster;
    Ix<Service> nextOfCluster, previousOfCluster;
    Ix<Deployment> firstDeployment, lastDeployment; // oldest first; the last is PRIMARY
    Ix<Task> firstTask, lastTask;                   // in order of creation, until they are STOPPED
    Booking pass;                                   // the scheduler's next look, where it is booked
    Time passAt = kNever;
    Booking repeat;               // of what it said and what still holds
    std::uint32_t lackFact = 0;   // since the last pass, the first after which tasks may be missing
    std::uint32_t excessFact = 0; // or may be too many
    std::array<TargetTally, kMostTargetGroups> tallies;
    std::int32_t draining = 0; // tasks whose connections began to drain since it was last said
    Time createdAt;            // the grid of passes begins here
    Time mayStartAt;           // the start throttle
    std::int32_t desired = 0;
    std::int32_t running = 0;
    std::int32_t pending = 0;        // PROVISIONING, PENDING and ACTIVATING
    std::int32_t failedAttempts = 0; // in a row, whose tasks did not reach RUNNING
    std::uint32_t failedFact = 0;    // a task of the last attempt did not; 0: none yet
    Time attemptSince;               // tasks created before belong to attempts that are counted
    Time attemptedAt;                // the newest of those that failed was created
    std::uint32_t placed = 0;        // tasks so far; the next one's draws
    std::uint32_t chosen = 0;        // victims so far; the next one's draws
    ServiceStatus status = ServiceStatus::active;
    bool daemon = false; // DAEMON: `desired` is counted, not asked for
    bool steady = false; // told since the last change
    bool saidUnplaceable = false;
    std::uint64_t saidClosest = 0; // instance and need that were told then
    bool saidBlocked = false;
    std::int32_t saidProtected = 0; // how many protected tasks it said it cannot stop
    std::int32_t heldOlder = 0;     // of these, such that its newest deployment is to replace
    bool repeats = false;           // the next pass says again what holds
    bool saidInconsistent = false;
    bool saidFull = false; // a target group of it takes no more targets
    bool saidThrottled = false;
    bool saidOverRate = false;  // more starts on Fargate than the account may make at a time
    bool saidStartRate = false; // more than it may start in a minute
    RecentStarts recentStarts;
    bool isHeldUp = false; // a pass could not do what it would, for requests are throttled
    // A rollback brought a revision back that is not the one that is asked for.
    bool keepsRevision = false;
    bool keepsLaunch = false;          // likewise with what its tasks run on
    bool moves = false;                // its tasks, to other Availability Zones
    Capacity moving = Capacity::ec2;   // of those that do
    bool failedMove = false;           // the last task that was to move came to nothing
    Ix<Task> mover;                    // that starts elsewhere, until it is healthy
    std::uint64_t unevenMark = 0;      // of the distribution that was to be made even; 0: it is
    std::uint32_t unplaceableFact = 0; // why it could not place a task the last time
    std::uint32_t movedFact = 0;       // its tasks began to move, or the last one moved
    std::int32_t atAlternate = 0; // of its production traffic, tenths of a percent that go to the
                                  // alternate target group
    bool testsAlternate = false;  // its test listener forwards to the alternate one
    Scalable scalable;
};

// Hot half of a task; times and texts are in World::taskStories at the same slot.
struct Task {
    std::uint32_t number = 0;
    Ix<Cluster> cluster;
    Ix<Service> service; // kNone: standalone
    Ix<Deployment> deployment;
    Ix<Revision> revision;
    Ix<Host> host; // kNone: a machine of Fargate, there as long as the task, or it waits for one
    NameId zone = 0;
    NameId subnet = 0;                     // the element, of its interface; 0: that of its host
    Ix<Task> nextOfOwner, previousOfOwner; // in the list of its service, or of its cluster's alone
    Ix<Task> nextOfHost, previousOfHost;
    Ix<ContainerRun> firstContainer; // in the order of the definition
    Ix<PortUse> firstPort;
    Ix<Target> firstTarget;
    Time since; // of its present status
    Time phaseEnds = kNever;
    Booking step; // the end of the present phase; RUNNING: it counts; STOPPED: it is forgotten
    Booking load; // on Fargate: its processors are divided anew
    Capacity capacity = Capacity::ec2;
    bool byStrategy = false;       // of capacity providers, not by launch type
    NameId provider = 0;           // of an Auto Scaling group, that it is to run on; 0: any
    std::uint8_t lack = 0;         // while it waits: the Need that fails, + 1; 0: no instance
    bool hasPublicAddress = false; // of its interface
    TaskStatus status = TaskStatus::provisioning;
    TaskStatus desired = TaskStatus::running;
    HealthStatus health = HealthStatus::unknown;   // as its service judges it
    HealthStatus rolledUp = HealthStatus::unknown; // of its containers
    StopCode stopCode = StopCode::none;
    bool inScheduler = false; // its resources are in the host's scheduler ledger
    bool inAgent = false;
    bool replacing = false; // started to replace an unhealthy task
    bool saidUnhealthy = false;
    bool countedHealthy = false;
    bool wasHealthy = false;   // it counted as healthy once
    bool failedChecks = false; // it is asked to stop for its health checks
    bool misplaced = false;    // a daemon's, on an instance that is not to hold one
};

// Cold half of a task; kNever: has not happened.
struct TaskStory {
    Time createdAt = kNever;
    Time connectivityAt = kNever;
    Time pullStartedAt = kNever;
    Time pullStoppedAt = kNever;
    Time startedAt = kNever;
    Time stoppingAt = kNever;
    Time executionStoppedAt = kNever;
    Time stoppedAt = kNever;
    NameId stoppedReason = 0;
    NameId group = 0;
    NameId startedBy = 0;
    std::uint32_t placement = 0;  // the fact that placed it
    std::uint32_t healthFact = 0; // the fact that its health changed last
    std::uint32_t version = 1;    // counted up with each change of its state
    Time protectedUntil = kNever; // kNever: it is not protected
    Booking protection;           // the end of it
};

enum class ContainerStatus : std::uint8_t { pending, running, stopped };

struct ContainerRun {
    std::uint32_t number = 0;
    Ix<Task> task;
    Ix<ContainerRun> nextOfTask;
    Time startedAt = kNever;
    Time listensAt = kNever;
    Booking end; // its exit, or the SIGKILL that follows an unheeded SIGTERM
    NameId reason = 0;
    NameId digest = 0;        // of its image, once it is being pulled
    std::int32_t pullMib = 0; // of its image that its machine did not hold when the pull began
    Time endsAt = kNever;     // by itself, with the three that follow
    NameId endReason = 0;
    std::int32_t endCode = 0;
    RuleNumber endRule = 0;
    std::int32_t exitCode = 0; // once it has exited
    std::uint16_t index = 0;   // in DefinitionNode::containers
    ContainerStatus status = ContainerStatus::pending;
    HealthStatus health = HealthStatus::unknown;   // by its own check
    HealthStatus reported = HealthStatus::unknown; // that Amazon ECS knows of
    Time checkAt = kNever;                         // the next check begins
    Booking check;                                 // the one that changes its health
    Booking patience;                              // of those that depend on it
    std::uint16_t restarts = 0;                    // by its restart policy
    std::uint32_t checksFact = 0;                  // the fault that they meet; 0: none
    std::uint32_t deniedFact = 0;                  // its calls to AWS are denied; 0: they are not
    std::int16_t checksFailed = 0;                 // in a row
    container_health::CheckAnswer checksMeet = container_health::CheckAnswer::passes;
    bool exited = false; // false where its machine went under it
    bool signalled = false;
    bool ignoresSignal = false; // it was signalled and lives until SIGKILL
};

struct TargetGroup {
    std::uint32_t number = 0;
    NameId element = 0;
    NameId name = 0;
    Ix<Balancer> balancer;              // kNone: in no listener's rule
    Ix<Target> firstTarget, lastTarget; // in order of registration, draining ones too
    std::int32_t registered = 0;
    std::int32_t healthy = 0;
    bool failOpen = false;  // none is healthy, so that all are asked
    bool turnsAway = false; // it was full when a task came
};

// semantics: Target health. Why a target is in its state.
enum class TargetReason : std::uint8_t {
    none,
    registrationInProgress,
    initialHealthChecking,
    responseCodeMismatch,
    timeout,
    failedHealthChecks,
    notRegistered,
    notInUse,
    invalidState,
    deregistrationInProgress,
    zoneNotEnabled,
};

struct Target {
    std::uint32_t number = 0;
    Ix<TargetGroup> group;
    Ix<Task> task;
    Ix<ContainerRun> container;
    Ix<Host> host;
    Ix<Target> nextOfGroup, previousOfGroup;
    Ix<Target> nextOfTask;
    Time registeredAt;
    Time probePhase;           // probes fall on probePhase + k × interval
    Time probedUntil;          // probes sent up to then are in `streak`
    health::Condition met;     // what probes sent since then meet
    std::uint32_t metFact = 0; // why they do
    Time changesAt = kNever;   // the drain's end, or the probe that would change its state
    Booking next;
    std::uint16_t port = 0;
    std::int16_t streak = 0;      // consecutive successes, or failures where negative
    std::uint16_t statusCode = 0; // with which probes are answered; 0: none comes
    TargetState state = TargetState::initial;
    TargetReason reason = TargetReason::none;
    health::Answer lastFailure = health::Answer::good;
    bool wasUnhealthy = false;   // one success is no longer enough
    std::uint32_t blockFact = 0; // security groups keep the balancer from it; 0: they do not
    NameId address = 0;          // of one that was registered by hand; 0: its task's, its host's
    NameId zone = 0;             // where it was registered; 0: nobody knows
};

struct Balancer {
    std::uint32_t number = 0;
    NameId element = 0;
    NameId name = 0;
    RequestCounts counts; // of those that reached no target group
};

struct Source {
    std::uint32_t number = 0;
    NameId element = 0;
    NameId name = 0;
    Ix<Balancer> balancer;
    std::int32_t port = 80;
    std::int64_t milliRequestsPerSecond = 0; // with the faults that are in force
    Ix<TargetGroup> group;                   // that its listener forwards to
    bool listens = false;                    // the balancer has a listener at the port
    std::uint32_t blockFact = 0;             // security groups keep it from the balancer; 0: no
    // Where its listener divides its requests among two target groups, each part is a row of its
    // own with the same number; of the other part, this is true.
    bool isOther = false;
    Ix<Source> other; // part
    Ix<Queue> queue;  // that it sends messages to
    std::int64_t milliMessagesPerSecond = 0;
    balancing::Meter meter;
    std::uint16_t failing = 0;     // the status code that most of its requests fail with; 0: none
    Time unansweredSince = kNever; // its clients' cookies are not renewed; kNever: they are
    std::int32_t rulePriority = 0; // of the listener's rule that they match; 0: its default action
    std::uint32_t ruleFact = 0;    // that told so
    std::uint16_t answer =
        0; // with which the load balancer itself answers them, by a rule; 0: none
};

} // namespace stowage::sim
