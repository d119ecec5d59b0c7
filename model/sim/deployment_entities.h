// SPDX-License-Identifier: MIT
// The row of a World that is a deployment of a service.
#pragma once

#include "base/time.h"
#include "plan/deployments.h"
#include "report/states.h"
#include "sim/agenda.h"
#include "sim/tables.h"

#include <cstdint>

namespace stowage::sim {

struct Service;
struct Revision;

// What ended a deployment that has FAILED.
enum class FailureGround : std::uint8_t { tasks, alarm, stopped, listener, late, hook };

struct Deployment {
    std::uint32_t number = 0;
    Ix<Service> service;
    Ix<Revision> revision;
    Ix<Deployment> nextOfService, previousOfService;
    Time createdAt;
    Time updatedAt;
    std::int32_t running = 0;
    std::int32_t pending = 0;
    std::int32_t failedTasks = 0;
    Time unplacedAt = kNever; // a task that could not be placed was counted as failed last
    std::int32_t owed = 0;    // unhealthy tasks that stopped and that nothing has replaced
    DeploymentStatus status = DeploymentStatus::primary;
    RolloutState rollout = RolloutState::inProgress;
    Time resolvedAt = kNever;    // its tasks run what tags named then
    std::int32_t unresolved = 0; // tasks so far that could not tell what tags name
    bool reachedRunning = false; // one of its tasks was RUNNING once
    bool rollsBack = false;      // it is in progress because another one failed
    bool givesUp = false;        // it does not go on without knowing what its tags name
    bool untargeted = false;     // its service named no target group when it was started
    bool inAlternate = false;    // its tasks are in the alternate target group
    bool heedsAlarms = false;    // none was in ALARM when it was started
    TrafficShift shift;          // as its service said when it was started
    Ix<Deployment> source;       // what it replaces, and stands beside until it cleans up
    Ix<Deployment> rolledBack;   // of one that `rollsBack`: the one that failed
    DeploymentStage stage = DeploymentStage::none;
    ServiceDeploymentStatus outcome = ServiceDeploymentStatus::inProgress;
    FailureGround ground = FailureGround::tasks; // once it has failed
    std::uint32_t alarm = 0;                     // the number of the one that ended it
    Time stageSince = kNever;
    Time stageEndsAt = kNever; // unless tasks decide
    bool stageIsOver = false;  // but for the hooks that are called at it
    Time finishedAt = kNever;
    Booking stageDue;
    Booking alarmLook;
};

enum class HookPhase : std::uint8_t { running, waiting, succeeded };

// As facts record it; the first ones are HookStatus.
enum class HookResult : std::uint8_t { succeeded, failed, none, inProgress, refused, late };

// A hook that is called at the present stage of a deployment, as its service said when that began;
// or at one of those that a rollback calls again.
struct HookRun {
    Ix<Deployment> deployment;
    std::uint32_t target = 0, role = 0; // NameId
    DeploymentStage stage = DeploymentStage::none;
    HookPhase phase = HookPhase::running;
    HookStatus answer = HookStatus::succeeded;
    bool isOfRollback = false;
    std::int32_t seconds = 0, inProgressTimes = 0, callBackSeconds = 0;
    std::int32_t calls = 0;
    std::uint32_t lack = 0;     // NameId; why the function is not run; 0: it is
    std::uint32_t lackFact = 0; // that brought this about; 0: none did
    Booking due;
};

} // namespace stowage::sim
