// SPDX-License-Identifier: MIT
// The rows of a World that are about Auto Scaling groups and their activities.
#pragma once

#include "base/time.h"
#include "sim/agenda.h"
#include "sim/provider_entities.h"
#include "sim/tables.h"

#include <cstdint>

namespace stowage::sim {

struct Cluster;
struct Host;
struct ScalingGroup;

// API AutoScalingInstanceDetails, LifecycleState. `gone`: the group has let go of it.
enum class LifecycleState : std::uint8_t {
    none,
    pending,
    pendingWait,
    pendingProceed,
    inService,
    enteringStandby,
    standby,
    detaching,
    detached, // of the group no longer, but shown where it was
    terminating,
    terminatingWait,
    terminatingProceed,
    gone,
    warmedPending, // on its way into the warm pool, from its launch or from service
    warmedPendingWait,
    warmedPendingProceed,
    warmedStopped,
    warmedRunning,
    warmedHibernated,
    warmedTerminating,
    warmedTerminatingWait,
    warmedTerminatingProceed,
};

constexpr bool isPending(LifecycleState state)
{
    return state >= LifecycleState::pending && state <= LifecycleState::pendingProceed;
}

// Of the warm pool, or on its way into it or out of existence from there.
constexpr bool isWarmed(LifecycleState state)
{
    return state >= LifecycleState::warmedPending;
}

constexpr bool isWarming(LifecycleState state)
{
    return state >= LifecycleState::warmedPending && state <= LifecycleState::warmedPendingProceed;
}

// Ready to be taken into service.
constexpr bool isInPool(LifecycleState state)
{
    return state >= LifecycleState::warmedStopped && state <= LifecycleState::warmedHibernated;
}

constexpr bool isTerminating(LifecycleState state)
{
    return (state >= LifecycleState::terminating && state <= LifecycleState::terminatingProceed) ||
           state >= LifecycleState::warmedTerminating;
}

constexpr bool endsInWait(LifecycleState state)
{
    return state == LifecycleState::terminatingWait ||
           state == LifecycleState::warmedTerminatingWait;
}

constexpr bool waitsForHooks(LifecycleState state)
{
    return state == LifecycleState::pendingWait || state == LifecycleState::warmedPendingWait ||
           endsInWait(state);
}

// In the list of its group.
constexpr bool isMember(LifecycleState state)
{
    return state != LifecycleState::none && state != LifecycleState::detached &&
           state != LifecycleState::gone;
}

// What a group knows of an instance of its own.
struct Membership {
    Ix<ScalingGroup> group; // kNone: it is of no group
    Time launchedAt;
    Time inServiceAt = kNever;
    Time failedAt = kNever;          // from then on its health check fails
    std::uint32_t failedFact = 0;    // why
    Booking step;                    // into the next state
    std::uint32_t activity = 0;      // the one in progress; 0: none
    std::uint32_t launchVersion = 0; // of what the group launches
    LifecycleState state = LifecycleState::none;
    bool isProtected = false;     // from scale-in
    bool failsAtBalancer = false; // that check is a target group's
    bool balances = false;        // launched beyond the desired capacity, and still pending
    bool returns = false;         // from service to the warm pool, and is not yet there
    Time warmedAt = kNever;       // in the warm pool since then
    Time takenAt;                 // out of it into service, the last time
};

// Who asked for the desired capacity that an activity follows.
enum class ScalingOrigin : std::uint8_t { none, created, updated, desired, deleted, policy };

struct ScalingRequest {
    Time at;
    ScalingOrigin origin = ScalingOrigin::none;
    std::int32_t minSize = 0, maxSize = 0;
    std::int32_t from = 0, to = 0; // desired capacity
    std::uint32_t alarm = 0;       // NameId, of a policy's
    std::uint32_t policy = 0;      // NameId
};

// Why an instance is launched or terminated.
enum class ScalingStep : std::uint8_t {
    difference,
    replacement,
    balance,
    healthCheck,
    userRequest,
    balancerCheck, // health check of a target group
    enterStandby,
    exitStandby,
    detach,
    attach,
    poolShrinks, // the warm pool holds more than it is to
};

// What an activity has to do with the warm pool.
enum class PoolWay : std::uint8_t { none, into, from, back, out };

enum class ScalingStatus : std::uint8_t { inProgress, successful, failed, cancelled };

enum class ScalingFailure : std::uint8_t {
    none,
    noCapacity,
    diedPending,
    allProtected,
    abandoned, // by a lifecycle hook
};

// What ended an instance's wait for a lifecycle hook.
enum class HookEnd : std::uint8_t { completed, heartbeat, global, deleted };

// API Activity; its number is its place in World::activities, from 1.
struct ScalingActivity {
    Ix<ScalingGroup> group;
    std::uint32_t host = 0; // the number of the instance; 0: none came of it
    Time startedAt;
    Time endedAt = kNever;
    ScalingRequest request;
    std::int32_t from = 0, to = 0; // instances, before and wanted
    std::uint32_t zone = 0;        // NameId
    std::uint32_t type = 0;        // NameId
    bool launches = true;
    ScalingStep step = ScalingStep::difference;
    ScalingStatus status = ScalingStatus::inProgress;
    ScalingFailure failure = ScalingFailure::none;
    PoolWay pool = PoolWay::none;
    HookEnd abandonedBy = HookEnd::completed;
    std::uint32_t abandoned = 0; // the lifecycle action that was
};

// An instance waits for a lifecycle hook. Its number, counted from 1 in a run, makes its token.
struct LifecycleAction {
    std::uint32_t number = 0;
    Ix<Host> host;
    std::uint32_t hook = 0; // NameId
    Duration heartbeat;
    Time until; // without another heartbeat
    Time most;  // with any number of them
    Booking timeout;
    bool launches = true;
    bool continues = false; // what the time-out results in
};

// What the group was asked for is World::asked.autoScalingGroups at the same slot.
struct ScalingGroup {
    std::uint32_t number = 0;
    std::uint32_t element = 0; // NameId
    std::uint32_t name = 0;    // NameId
    Ix<Cluster> cluster;
    Ix<Host> firstHost, lastHost; // oldest first, until they are terminated
    Time createdAt;
    std::int32_t minSize = 0, maxSize = 0, desired = 0;
    std::uint32_t launches = 0;      // so far; the next one's name and draws
    std::uint32_t chosen = 0;        // victims so far; the next one's draws
    std::uint32_t launchVersion = 1; // counted up with what it launches
    ScalingRequest request;          // the newest that changed the desired capacity
    std::int32_t replacing = 0;      // instances that are missing because others went
    std::uint32_t lackFact = 0;      // the newest after which instances may be missing
    std::uint32_t excessFact = 0;    // or may be too many
    std::int32_t failedLaunches = 0; // looks in a row at which a launch failed
    Time mayLaunchAt;                // after launches that failed in every zone
    Time mayBalanceAt;               // after one that failed in some zone
    Booking look;
    Time lookAt = kNever;
    GroupScaling scaling;
    std::int32_t failedFills = 0; // looks in a row at which a launch into the warm pool failed
    Time mayFillAt;               // the warm pool, after such launches
    bool saidProtected = false;   // since something changed
    bool isDeleted = false;
};

} // namespace stowage::sim
