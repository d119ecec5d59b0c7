// SPDX-License-Identifier: MIT
#include "sim/laws/deployments.h"

#include "sim/because.h"
#include "sim/commands.h"
#include "sim/identity.h"
#include "sim/laws/deployment_alarms.h"
#include "sim/laws/deployment_hooks.h"
#include "sim/laws/deployment_stages.h"
#include "sim/laws/launches.h"
#include "sim/laws/scheduler.h"
#include "sim/laws/task_health.h"
#include "sim/laws/traffic_shift.h"
#include "sim/rules.h"

#include <utility>

namespace stowage::sim::deployments {

namespace {
// What came of going back is said of the one that failed.
void endRollback(World& world, Ix<Deployment> at, ServiceDeploymentStatus outcome)
{
    const Ix<Deployment> failed = std::exchange(world.deployments[at].rolledBack, {});
    if (!failed)
        return;
    world.deployments[failed].outcome = outcome;
    world.deployments[failed].finishedAt = world.now;
    world.mark(idOf(world.deployments[failed]));
}

// A newer one takes the place of what is in progress, or goes back.
void supersede(World& world, Ix<Deployment> at)
{
    Deployment& row = world.deployments[at];
    row.status = DeploymentStatus::active;
    row.updatedAt = world.now;
    const bool wentBack = std::exchange(row.rollsBack, false);
    if (row.rollout == RolloutState::inProgress) {
        if (!wentBack)
            row.outcome = ServiceDeploymentStatus::stopped;
        deployment_stages::end(world, at);
    }
    endRollback(world, at, ServiceDeploymentStatus::rollbackFailed);
    world.tell({FactKind::deploymentSuperseded, idOf(row), ruleNumber("deployment.newest"),
                idOf(world.services[row.service])});
}

// What it stands beside, or else the newest one that was COMPLETED before it.
Ix<Deployment> lastCompleted(const World& world, Ix<Deployment> before)
{
    const auto isOne = [&](Ix<Deployment> at) {
        return world.deployments[at].rollout == RolloutState::completed &&
               world.deployments[at].status != DeploymentStatus::inactive;
    };
    if (const Ix<Deployment> source = world.deployments[before].source; source && isOne(source))
        return source;
    Ix<Deployment> at = world.deployments[before].previousOfService;
    while (at && !isOne(at))
        at = world.deployments[at].previousOfService;
    return at;
}

RuleNumber ruleOf(FailureGround ground)
{
    switch (ground) {
    case FailureGround::alarm:
        return ruleNumber("deployment.alarms");
    case FailureGround::stopped:
        return ruleNumber("deployment.stop");
    case FailureGround::listener:
        return ruleNumber("deployment.listener");
    case FailureGround::late:
        return ruleNumber("deployment.late");
    case FailureGround::hook:
        return ruleNumber("deployment.hookFailed");
    case FailureGround::tasks:
        break;
    }
    return ruleNumber("breaker.threshold");
}
} // namespace

std::string scalingReason(const World& world, Ix<Service> service)
{
    const Deployment& primary = world.deployments[world.services[service].lastDeployment];
    return "Scaling activity initiated by (deployment " + deploymentIdText(world, primary.number) +
           ")";
}

void start(World& world, Ix<Service> service, Ix<Revision> revision)
{
    const Ix<Deployment> before = world.services[service].lastDeployment;
    if (before)
        supersede(world, before);
    Deployment made;
    made.service = service;
    made.revision = revision;
    made.createdAt = made.updatedAt = world.now;
    made.untargeted = world.asked.services[service.slot]->targets.empty();
    world.revisions[revision].used = true;
    const Ix<Deployment> at = world.deployments.add(made);
    world.deployments[at].number = world.nextNumber(EntityKind::deployment, at.slot);
    launches::begin(world, at, before);
    Service& row = world.services[service];
    linkLast(world.deployments, kOfService, row.firstDeployment, row.lastDeployment, at);
    row.heldOlder = 0; // nothing has held this one up yet
    row.steady = row.saidBlocked = row.saidUnplaceable = false;
    const Because because(world,
                          world.tell({FactKind::deploymentStarted, idOf(world.deployments[at]),
                                      ruleNumber("deployment.newest"), idOf(row)},
                                     {world.revisions[revision].number}));
    deployment_alarms::begin(world, at);
    deployment_stages::begin(world, at);
    task_health::reviewAll(world, service);
    scheduler::lookAgain(world, service, scheduler::Look::forMissing);
}

namespace {
bool hasTasksUp(const World& world, Ix<Deployment> at)
{
    const Service& service = world.services[world.deployments[at].service];
    for (auto task = service.firstTask; task; task = world.tasks[task].nextOfOwner) {
        const Task& row = world.tasks[task];
        if (row.deployment == at && row.desired == TaskStatus::running &&
            row.status == TaskStatus::running)
            return true;
    }
    return false;
}

// Which of the two target groups one that comes back is in: that of its tasks, and where it has to
// start all of them anew, the one that serves production.
bool returnsToAlternate(const World& world, Ix<Deployment> target, Ix<Deployment> failed)
{
    const Deployment& row = world.deployments[failed];
    if (!traffic_shift::hasAlternate(world, row.service))
        return false;
    if (hasTasksUp(world, target))
        return world.deployments[target].inAlternate;
    if (traffic_shift::shareOf(world, failed) == kWholeTraffic)
        return row.inAlternate;
    return world.deployments[row.source ? row.source : target].inAlternate;
}

void rollBack(World& world, Ix<Service> service, Ix<Deployment> target, RuleNumber rule)
{
    Service& row = world.services[service];
    const Ix<Deployment> failed = row.lastDeployment;
    world.deployments[failed].status = DeploymentStatus::active;
    world.mark(idOf(world.deployments[failed]));
    unlink(world.deployments, kOfService, row.firstDeployment, row.lastDeployment, target);
    linkLast(world.deployments, kOfService, row.firstDeployment, row.lastDeployment, target);
    Deployment& again = world.deployments[target];
    again.status = DeploymentStatus::primary;
    again.rollout = RolloutState::inProgress;
    again.rollsBack = true;
    again.failedTasks = again.owed = 0;
    again.unplacedAt = kNever;
    again.givesUp = false;
    again.unresolved = 0;
    again.updatedAt = world.now;
    again.inAlternate = returnsToAlternate(world, target, failed);
    again.source = {};
    again.stage = DeploymentStage::none;
    again.heedsAlarms = false;
    again.rolledBack = failed;
    world.deployments[failed].outcome = ServiceDeploymentStatus::rollbackInProgress;
    world.deployments[failed].finishedAt = kNever;
    row.steady = row.saidBlocked = row.saidUnplaceable = false;
    row.keepsRevision = row.keepsLaunch = true;
    const Because because(
        world, world.tell({FactKind::deploymentRolledBack, idOf(again), rule, idOf(row)},
                          {world.revisions[again.revision].number, world.deployments[failed].number,
                           static_cast<std::uint64_t>(world.deployments[failed].ground)}));
    traffic_shift::set(world, target, kWholeTraffic);
    traffic_shift::setTest(world, target);
    deployment_hooks::beginRollback(world, target, failed);
    task_health::reviewAll(world, service);
    scheduler::lookAgain(world, service, scheduler::Look::forMissing);
}
} // namespace

void fail(World& world, Ix<Deployment> at, const Ending& ending)
{
    Deployment& row = world.deployments[at];
    Service& service = world.services[row.service];
    row.rollout = RolloutState::failed;
    row.ground = ending.ground;
    row.updatedAt = world.now;
    row.owed = 0;
    deployment_stages::end(world, at);
    if (!row.rollsBack)
        row.outcome = ServiceDeploymentStatus::stopped;
    endRollback(world, at, ServiceDeploymentStatus::rollbackFailed);
    service.steady = service.saidBlocked = false;
    const auto& counts = ending.counts;
    const Because because(
        world, world.tell({FactKind::deploymentFailed, idOf(row), ending.rule, idOf(service)},
                          {counts[0], counts[1], counts[2], counts[3], counts[4], counts[5],
                           static_cast<std::uint64_t>(ending.ground), row.alarm}));
    const Ix<Deployment> target = ending.rollsBack ? lastCompleted(world, at) : Ix<Deployment>{};
    const bool isByBreaker = ending.ground == FailureGround::tasks;
    const RuleNumber rule =
        isByBreaker ? ruleNumber("breaker.rollback") : ruleNumber("deployment.rollback");
    if (target)
        rollBack(world, row.service, target, rule);
    else if (ending.rollsBack)
        world.tell({FactKind::rollbackImpossible, idOf(row), rule, idOf(service)});
    scheduler::lookAgain(world, world.deployments[at].service);
}

void fail(World& world, Ix<Deployment> at, FailureGround ground)
{
    Ending ending;
    ending.ground = ground;
    ending.rule = ruleOf(ground);
    ending.rollsBack = ground != FailureGround::alarm ||
                       deployment_alarms::rollsBack(world, world.deployments[at].service);
    fail(world, at, ending);
}

Outcome stop(World& world, const StopDeployment& asked)
{
    const Ix<Deployment> at{world.slotOf(asked.deployment)};
    if (!at)
        return Error{Fault::notFound, "There is no such deployment; name one that is in progress.",
                     "ServiceDeploymentNotFoundException"};
    const Deployment& row = world.deployments[at];
    if (row.outcome == ServiceDeploymentStatus::rollbackInProgress)
        return Done{}; // it goes on
    if (row.rollout != RolloutState::inProgress || row.rollsBack ||
        row.status != DeploymentStatus::primary ||
        world.services[row.service].status != ServiceStatus::active)
        return Error{Fault::refused,
                     "The deployment is not in progress; only one that is can be stopped.",
                     "ConflictException"};
    youAsked(world, FactKind::youStoppedDeployment, idOf(world.services[row.service]),
             {row.number});
    fail(world, at, FailureGround::stopped);
    return Done{};
}

// The row stays, for tasks that have stopped name it for an hour.
void retireEmpty(World& world, Ix<Service> service)
{
    for (auto at = world.services[service].firstDeployment; at;) {
        const auto next = world.deployments[at].nextOfService;
        bool used = at == world.services[service].lastDeployment ||
                    at == deployment_stages::standingBeside(world, service);
        for (auto task = world.services[service].firstTask; task && !used;
             task = world.tasks[task].nextOfOwner)
            used = world.tasks[task].deployment == at;
        if (!used) {
            Service& row = world.services[service];
            unlink(world.deployments, kOfService, row.firstDeployment, row.lastDeployment, at);
            world.deployments[at].status = DeploymentStatus::inactive;
            world.deployments[at].owed = 0;
            world.mark(idOf(world.deployments[at]));
        }
        at = next;
    }
}

void complete(World& world, Ix<Deployment> at, int tasks)
{
    Deployment& row = world.deployments[at];
    if (row.rollout != RolloutState::inProgress)
        return;
    row.rollout = RolloutState::completed;
    if (!std::exchange(row.rollsBack, false))
        row.outcome = ServiceDeploymentStatus::successful;
    row.updatedAt = world.now;
    deployment_stages::end(world, at);
    endRollback(world, at, ServiceDeploymentStatus::rollbackSuccessful);
    world.tell({FactKind::deploymentCompleted, idOf(row), ruleNumber("deployment.completed"),
                idOf(world.services[row.service])},
               {static_cast<std::uint64_t>(tasks)});
}

} // namespace stowage::sim::deployments
