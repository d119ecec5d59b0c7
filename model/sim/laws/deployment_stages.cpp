// SPDX-License-Identifier: MIT
#include "sim/laws/deployment_stages.h"

#include "sim/laws/deployment_alarms.h"
#include "sim/laws/deployment_hooks.h"
#include "sim/laws/deployments.h"
#include "sim/laws/scheduler.h"
#include "sim/laws/scheduler_tasks.h"
#include "sim/laws/traffic_shift.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim::deployment_stages {

namespace {
using enum DeploymentStage;

// Tasks decide when these end; all others end by themselves.
bool waitsForTasks(DeploymentStage stage)
{
    return stage == reconcileService || stage == scaleUp || stage == cleanUp;
}

bool isStaged(const Deployment& row)
{
    return row.source && row.stage != none && row.stage < cleanUp;
}

// What serves production when a deployment begins: the one before it, unless that has not come as
// far as to serve all of it.
Ix<Deployment> sourceOf(const World& world, Ix<Deployment> at)
{
    const Ix<Deployment> before = world.deployments[at].previousOfService;
    if (!before)
        return {};
    const Deployment& row = world.deployments[before];
    const bool isHalfway = isStaged(row) && row.stage < postProductionTrafficShift;
    const bool isThere =
        row.source && world.deployments[row.source].status != DeploymentStatus::inactive;
    return isHalfway && isThere ? row.source : before;
}

bool hasTasksBeyond(const World& world, Ix<Deployment> at)
{
    const Deployment& row = world.deployments[at];
    for (auto task = world.services[row.service].firstTask; task;
         task = world.tasks[task].nextOfOwner)
        if (world.tasks[task].deployment != at && world.tasks[task].deployment != row.source)
            return true;
    return false;
}

// At which the next step of the shift arrives.
int nextShare(const World& world, Ix<Deployment> at)
{
    const Deployment& row = world.deployments[at];
    const int share = traffic_shift::shareOf(world, at);
    const bool isSecond = row.shift.strategy == DeploymentStrategy::canary && share > 0;
    return isSecond ? kWholeTraffic : std::min(kWholeTraffic, share + row.shift.stepTenths);
}

// One that has lost its listener has not; only where there is no target group nothing is to shift.
bool hasAll(const World& world, Ix<Deployment> at)
{
    const auto& asked = world.asked.services[world.deployments[at].service.slot];
    return !asked || asked->targets.empty() || traffic_shift::shareOf(world, at) == kWholeTraffic;
}

Time endOf(const World& world, Ix<Deployment> at)
{
    const Deployment& row = world.deployments[at];
    if (waitsForTasks(row.stage))
        return kNever;
    if (row.stage == bakeTime)
        return world.now + minutes(row.shift.bakeMinutes);
    if (row.stage == productionTrafficShift && !hasAll(world, at))
        return world.now + std::max(minutes(row.shift.stepMinutes), world.timing.stageLeast);
    return world.now + world.timing.stageLeast;
}

// The listener forwards to neither of the two, or there is none: AWS calls it invalid networking.
bool lacksListener(const World& world, Ix<Deployment> at)
{
    const Ix<Service> service = world.deployments[at].service;
    const auto& asked = world.asked.services[service.slot];
    return asked && !asked->targets.empty() && !traffic_shift::hasRule(world, service, false);
}

// What is owed to those that go is not started any more.
void forgetOwed(World& world, Ix<Deployment> but)
{
    const Service& service = world.services[world.deployments[but].service];
    for (auto at = service.firstDeployment; at; at = world.deployments[at].nextOfService)
        if (at != but)
            world.deployments[at].owed = 0;
}

void act(World& world, Ix<Deployment> at)
{
    const Ix<Service> service = world.deployments[at].service;
    switch (world.deployments[at].stage) {
    case reconcileService:
        return scheduler::lookAgain(world, service, scheduler::Look::forExcess);
    case scaleUp:
        return scheduler::lookAgain(world, service, scheduler::Look::forMissing);
    case testTrafficShift:
        return traffic_shift::setTest(world, at);
    case productionTrafficShift:
        if (traffic_shift::hasRule(world, service, false))
            traffic_shift::set(world, at, nextShare(world, at));
        return;
    case cleanUp:
        forgetOwed(world, at);
        return scheduler::lookAgain(world, service, scheduler::Look::forExcess);
    default:
        return;
    }
}

RuleNumber ruleOf(const Deployment& row)
{
    switch (row.stage) {
    case reconcileService:
        return ruleNumber("deployment.reconcile");
    case scaleUp:
        return ruleNumber("deployment.beside");
    case bakeTime:
        return row.source ? ruleNumber("deployment.bake") : ruleNumber("deployment.bakeRolling");
    default:
        return ruleNumber("deployment.stages");
    }
}

void enter(World& world, Ix<Deployment> at, DeploymentStage stage)
{
    deployment_hooks::forget(world, at);
    Deployment& row = world.deployments[at];
    const DeploymentStage before = row.stage;
    row.stage = stage;
    row.stageIsOver = false;
    row.stageSince = row.updatedAt = world.now;
    const bool bakes = stage == bakeTime;
    const std::uint32_t fact =
        world.tell({FactKind::deploymentStageChanged, idOf(row), ruleOf(row),
                    idOf(world.services[row.service])},
                   {static_cast<std::uint64_t>(before), static_cast<std::uint64_t>(stage),
                    static_cast<std::uint64_t>(bakes ? row.shift.bakeMinutes : 0),
                    static_cast<std::uint64_t>(row.shift.strategy)});
    world.cancel(row.stageDue);
    act(world, at);
    row.stageEndsAt = endOf(world, at);
    const Time limit = row.stageSince + world.timing.stageMost;
    const bool isOpen = row.stageEndsAt == kNever;
    if (!isOpen || stage != cleanUp)
        row.stageDue = world.bookAfter(fact, isOpen ? limit : row.stageEndsAt,
                                       AppointmentKind::stageDue, at.slot);
    deployment_hooks::begin(world, at, fact);
}

DeploymentStage after(const World& world, Ix<Deployment> at)
{
    const DeploymentStage stage = world.deployments[at].stage;
    if (stage == productionTrafficShift && !hasAll(world, at))
        return preProductionTrafficShift;
    return static_cast<DeploymentStage>(static_cast<int>(stage) + 1);
}

void advance(World& world, Ix<Deployment> at)
{
    const DeploymentStage next = after(world, at);
    if (next == productionTrafficShift && lacksListener(world, at))
        return deployments::fail(world, at, FailureGround::listener);
    enter(world, at, next);
}

bool isWhole(const World& world, Ix<Deployment> at)
{
    const Ix<Service> service = world.deployments[at].service;
    const scheduler::PassCounts counts = scheduler::sortedTasksOf(world, service, at).counts;
    return counts.current == counts.desired && counts.currentHealthy == counts.desired &&
           counts.bad + counts.leaving + counts.leavingBad == 0;
}
} // namespace

void begin(World& world, Ix<Deployment> at)
{
    Deployment& row = world.deployments[at];
    const auto& asked = world.asked.services[row.service.slot];
    row.shift = asked->shift;
    const Ix<Deployment> source = sourceOf(world, at);
    const bool isRolling = row.shift.strategy == DeploymentStrategy::rolling;
    const bool isDouble = traffic_shift::hasAlternate(world, row.service);
    if (!source) {
        row.inAlternate = isDouble && world.services[row.service].atAlternate > 0;
        return;
    }
    if (isDouble) {
        row.inAlternate = world.deployments[source].inAlternate != !isRolling;
        traffic_shift::set(world, source, kWholeTraffic);
    }
    if (isRolling)
        return;
    row.source = source;
    enter(world, at, hasTasksBeyond(world, at) ? reconcileService : preScaleUp);
}

Ix<Deployment> standingBeside(const World& world, Ix<Service> service)
{
    const Ix<Deployment> newest = world.services[service].lastDeployment;
    if (!newest || world.services[service].status != ServiceStatus::active)
        return {};
    const Deployment& row = world.deployments[newest];
    return isStaged(row) && row.rollout != RolloutState::completed ? row.source : Ix<Deployment>{};
}

scheduler::PassOrders limited(const World& world, Ix<Deployment> at, scheduler::PassOrders orders)
{
    const Deployment& row = world.deployments[at];
    if (row.rollout == RolloutState::failed || (isStaged(row) && row.stage < scaleUp))
        orders.start = 0;
    return orders;
}

void review(World& world, Ix<Service> service)
{
    const Ix<Deployment> at = world.services[service].lastDeployment;
    world.services[service].steady = false;
    if (world.deployments[at].rollout != RolloutState::inProgress)
        return;
    if (world.deployments[at].stage == reconcileService) {
        const bool isAlone = !hasTasksBeyond(world, at);
        const bool isHeld = isAlone && deployment_hooks::areOpen(world, at);
        world.deployments[at].stageIsOver = isHeld;
        if (isAlone && !isHeld)
            enter(world, at, preScaleUp);
    } else if (world.deployments[at].stage == scaleUp && isWhole(world, at)) {
        enter(world, at, postScaleUp);
    }
}

bool mayComplete(World& world, Ix<Deployment> at)
{
    const Deployment& row = world.deployments[at];
    const bool bakes = row.rollout == RolloutState::inProgress &&
                       row.shift.strategy == DeploymentStrategy::rolling &&
                       deployment_alarms::bakes(world, at);
    if (!bakes)
        return true;
    if (row.stage != bakeTime)
        enter(world, at, bakeTime);
    return world.deployments[at].stageEndsAt <= world.now;
}

void end(World& world, Ix<Deployment> at)
{
    Deployment& row = world.deployments[at];
    world.cancel(row.stageDue);
    world.cancel(row.alarmLook);
    deployment_hooks::forget(world, at);
    row.finishedAt = world.now;
    row.stageEndsAt = kNever;
}

void hooksSucceeded(World& world, Ix<Deployment> at)
{
    Deployment& row = world.deployments[at];
    if (!row.stageIsOver)
        return; // it waits for something else
    row.stageIsOver = false;
    if (row.stage == reconcileService)
        return scheduler::lookAgain(world, row.service, scheduler::Look::forExcess);
    world.cancel(row.stageDue);
    advance(world, at);
}

void due(World& world, Ix<Deployment> at)
{
    Deployment& row = world.deployments[at];
    row.stageDue = {};
    if (row.rollout != RolloutState::inProgress || row.status != DeploymentStatus::primary ||
        world.services[row.service].status != ServiceStatus::active)
        return;
    if (row.stageIsOver) // 24 h ago at least it began
        return deployment_hooks::giveUp(world, at);
    if (waitsForTasks(row.stage))
        return deployments::fail(world, at, FailureGround::late);
    if (!row.source) // it rolls, and has baked
        return scheduler::lookAgain(world, row.service);
    if (!deployment_hooks::areOpen(world, at))
        return advance(world, at);
    row.stageIsOver = true;
    row.stageDue =
        world.book(row.stageSince + world.timing.stageMost, AppointmentKind::stageDue, at.slot);
}

} // namespace stowage::sim::deployment_stages
