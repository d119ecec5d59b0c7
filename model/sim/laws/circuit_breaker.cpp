// SPDX-License-Identifier: MIT
#include "sim/laws/circuit_breaker.h"

#include "sim/because.h"
#include "sim/laws/deployments.h"
#include "sim/laws/hosts.h"
#include "sim/laws/scheduler.h"
#include "sim/laws/scheduler_grounds.h"
#include "sim/laws/scheduler_tasks.h"
#include "sim/laws/task_health.h"
#include "sim/rules.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace stowage::sim::circuit_breaker {

namespace {
// How the Amazon ECS deployment circuit breaker detects failures.
constexpr std::int64_t kLeastThreshold = 3;
constexpr std::int64_t kMostThreshold = 200;

// Failures count for the newest deployment while it is in progress; kNone otherwise.
Ix<Deployment> watched(const World& world, Ix<Service> service)
{
    if (!service || world.services[service].status != ServiceStatus::active)
        return {};
    const Ix<Deployment> newest = world.services[service].lastDeployment;
    return newest && world.deployments[newest].rollout == RolloutState::inProgress
               ? newest
               : Ix<Deployment>{};
}

Ix<Deployment> watchedOf(const World& world, Ix<Task> task)
{
    const Ix<Deployment> newest = watched(world, world.tasks[task].service);
    return newest == world.tasks[task].deployment ? newest : Ix<Deployment>{};
}

// An instance that registers by itself may have the room.
bool isAnyLaunching(const World& world, Ix<Cluster> cluster)
{
    for (auto at = world.hosts.first(); at; at = world.hosts.after(at)) {
        const Host& host = world.hosts[at];
        if (host.phase == HostPhase::launching && host.pending && host.cluster == cluster &&
            !hosts::isHeldBack(world, host))
            return true;
    }
    return false;
}

// One that is unhealthy beyond its grace period has failed.
bool mayTurnHealthy(const World& world, Ix<Task> at)
{
    const bool failed = world.tasks[at].health == HealthStatus::unhealthy &&
                        scheduler::graceEndOf(world, at) <= world.now;
    return !failed && task_health::mayTurnHealthy(world, at);
}

// Older tasks go once those that started are healthy, and leave room.
bool mayAnyTurnHealthy(const World& world, Ix<Deployment> deployment)
{
    const Ix<Service> service = world.deployments[deployment].service;
    for (auto at = world.services[service].firstTask; at; at = world.tasks[at].nextOfOwner)
        if (world.tasks[at].deployment == deployment &&
            world.tasks[at].desired == TaskStatus::running && mayTurnHealthy(world, at))
            return true;
    return false;
}

// unresolved: so many of its tasks could not find out what its tags name; 0: it is at its
// threshold.
void fail(World& world, Ix<Deployment> at, const CircuitBreaker& breaker, std::int32_t unresolved)
{
    const Deployment& row = world.deployments[at];
    const int desired = world.services[row.service].desired;
    deployments::Ending ending;
    ending.rule = unresolved > 0 ? ruleNumber("image.unresolved") : ruleNumber("breaker.threshold");
    ending.rollsBack = breaker.rollsBack;
    ending.counts = {static_cast<std::uint64_t>(row.failedTasks),
                     static_cast<std::uint64_t>(thresholdOf(breaker, desired)),
                     static_cast<std::uint64_t>(desired),
                     static_cast<std::uint64_t>(breaker.threshold),
                     static_cast<std::uint64_t>(breaker.value),
                     static_cast<std::uint64_t>(unresolved)};
    deployments::fail(world, at, ending);
}

// task: its number; 0: it was not placed.
void count(World& world, Ix<Deployment> at, Failure failure, std::uint32_t task)
{
    Deployment& row = world.deployments[at];
    Service& service = world.services[row.service];
    ++row.failedTasks;
    world.mark(idOf(row));
    world.mark(idOf(service));
    const CircuitBreaker* breaker = breakerOf(world, row.service);
    if (breaker == nullptr)
        return;
    const int threshold = thresholdOf(*breaker, service.desired);
    const RuleNumber rule = failure == Failure::notPlaced ? ruleNumber("breaker.placement")
                                                          : ruleNumber("breaker.counts");
    const Because because(world,
                          world.tell({FactKind::taskFailureCounted, idOf(row), rule, idOf(service)},
                                     {static_cast<std::uint64_t>(row.failedTasks),
                                      static_cast<std::uint64_t>(threshold),
                                      static_cast<std::uint64_t>(failure), task}));
    if (world.deployments[at].failedTasks >= threshold)
        fail(world, at, *breaker, 0);
}

// Deploy Amazon ECS services by replacing tasks: three that could not are enough.
void giveUpUnresolved(World& world, Ix<Deployment> at)
{
    const Deployment& row = world.deployments[at];
    const CircuitBreaker* breaker = breakerOf(world, row.service);
    if (breaker != nullptr && row.givesUp && row.rollout == RolloutState::inProgress)
        fail(world, at, *breaker, row.unresolved);
}
} // namespace

int thresholdOf(const CircuitBreaker& breaker, int desired)
{
    if (breaker.threshold == ThresholdType::count)
        return breaker.value;
    const std::int64_t share = (std::int64_t{desired} * breaker.value + 99) / 100;
    return static_cast<int>(breaker.threshold == ThresholdType::boundedPercent
                                ? std::clamp(share, kLeastThreshold, kMostThreshold)
                                : std::max(share, std::int64_t{1}));
}

const CircuitBreaker* breakerOf(const World& world, Ix<Service> service)
{
    const auto& asked = world.asked.services[service.slot];
    return asked && asked->breaker.enabled ? &asked->breaker : nullptr;
}

scheduler::PassOrders limited(const World& world, Ix<Service> service, scheduler::PassOrders orders)
{
    const Ix<Deployment> newest = world.services[service].lastDeployment;
    if (world.deployments[newest].rollout != RolloutState::failed)
        return orders;
    orders.start = orders.restore = 0;
    orders.blocked = false;
    return orders;
}

void couldNotPlace(World& world, Ix<Service> service)
{
    const Ix<Deployment> at = watched(world, service);
    if (!at)
        return;
    const Duration pause = world.timing.placementRetry;
    if (isAnyLaunching(world, world.services[service].cluster) || mayAnyTurnHealthy(world, at)) {
        if (breakerOf(world, service) != nullptr)
            scheduler::lookAt(world, service, world.now + pause);
        return;
    }
    const Time before = world.deployments[at].unplacedAt;
    if (before == kNever || before + pause <= world.now) {
        world.deployments[at].unplacedAt = world.now;
        const Because because(world, world.services[service].unplaceableFact);
        count(world, at, Failure::notPlaced, 0);
    }
    if (watched(world, service) == at && breakerOf(world, service) != nullptr)
        scheduler::lookAt(world, service, world.deployments[at].unplacedAt + pause);
}

void whenTaskChanges(World& world, const Fact& fact)
{
    const Ix<Task> at{world.slotOf(fact.subject())};
    const auto status = static_cast<TaskStatus>(world.facts.payload(fact.number)[1]);
    if (!at || status != TaskStatus::stopped)
        return;
    const Ix<Deployment> deployment = watchedOf(world, at);
    if (!deployment)
        return;
    const Task& task = world.tasks[at];
    if (world.taskStories[at.slot].startedAt == kNever) {
        // What the scheduler gives up itself has not failed.
        if (task.stopCode != StopCode::serviceSchedulerInitiated)
            count(world, deployment, Failure::neverRan, task.number);
        return giveUpUnresolved(world, deployment);
    }
    if (task.stopCode == StopCode::essentialContainerExited && !task.wasHealthy)
        count(world, deployment, Failure::exited, task.number);
}

void whenStopIsRequested(World& world, const Fact& fact)
{
    const Ix<Task> at{world.slotOf(fact.subject())};
    if (!at || !world.tasks[at].failedChecks)
        return;
    if (const Ix<Deployment> deployment = watchedOf(world, at))
        count(world, deployment, Failure::failedChecks, world.tasks[at].number);
}

void whenHealthChanges(World& world, const Fact& fact)
{
    const Ix<Task> at{world.slotOf(fact.subject())};
    const bool counts = world.facts.payload(fact.number)[1] != 0;
    if (!at || !counts)
        return;
    const Ix<Deployment> deployment = watchedOf(world, at);
    if (!deployment || world.deployments[deployment].failedTasks == 0)
        return;
    const auto& asked = world.asked.services[world.tasks[at].service.slot];
    if (!asked || !asked->breaker.resetsOnHealthyTask)
        return;
    Deployment& row = world.deployments[deployment];
    const auto before = static_cast<std::uint64_t>(std::exchange(row.failedTasks, 0));
    world.mark(idOf(row));
    if (asked->breaker.enabled)
        world.tell({FactKind::failuresForgotten, idOf(row), ruleNumber("breaker.reset"),
                    idOf(world.services[row.service])},
                   {before, world.tasks[at].number});
}

} // namespace stowage::sim::circuit_breaker
