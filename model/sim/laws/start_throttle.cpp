// SPDX-License-Identifier: MIT
#include "sim/laws/start_throttle.h"

#include "sim/because.h"
#include "sim/laws/operations.h"
#include "sim/laws/scheduler.h"
#include "sim/laws/service_events.h"
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace stowage::sim::start_throttle {

namespace {
constexpr int kFreeAttempts = 3;

void forget(World& world, Ix<Service> service)
{
    Service& row = world.services[service];
    row.failedAttempts = 0;
    row.failedFact = 0;
    row.mayStartAt = {};
    row.saidInconsistent = false;
}

// Service throttle logic does not publish how the delays grow.
Duration delayAfter(const World& world, int attempts)
{
    Duration delay = world.timing.throttleFirst;
    for (int n = kFreeAttempts; n < attempts && delay < world.timing.throttleMost; ++n)
        delay = delay * 2;
    return std::min(delay, world.timing.throttleMost);
}

// The pass at that instant, or the last one before it, so that from start to start it is never
// longer than the delay.
Time passOf(const World& world, const Service& row, Time at)
{
    const Duration grid = world.timing.schedulerPass;
    return row.createdAt + grid * ((at - row.createdAt) / grid);
}

// The next attempt, after one of whose tasks at least one has failed.
void putOff(World& world, Ix<Service> service)
{
    Service& row = world.services[service];
    ++row.failedAttempts;
    row.attemptSince = world.now;
    const std::uint32_t failure = std::exchange(row.failedFact, 0);
    if (row.failedAttempts < kFreeAttempts)
        return;
    row.mayStartAt = passOf(world, row, row.attemptedAt) + delayAfter(world, row.failedAttempts);
    if (row.mayStartAt <= world.now) // it took longer to fail than the next one has to wait
        return;
    row.steady = false;
    const Because because(world, failure);
    const std::uint64_t attempts = static_cast<std::uint64_t>(row.failedAttempts);
    const auto until = static_cast<std::uint64_t>(row.mayStartAt.micros);
    const bool isSaid = std::exchange(row.saidInconsistent, true);
    world.tell({FactKind::startsDelayed, idOf(row), ruleNumber("scheduler.throttle")},
               {attempts, until});
    if (isSaid)
        return;
    service_events::mayRepeat(world, service,
                              world.tell({FactKind::startsThrottled, idOf(world.services[service]),
                                          ruleNumber("scheduler.throttle")},
                                         {attempts, until}));
}
} // namespace

scheduler::PassOrders limited(World& world, Ix<Service> service, scheduler::PassOrders orders)
{
    orders = operations::allowed(world, service, orders);
    if (orders.start == 0)
        return orders;
    if (world.services[service].failedFact != 0)
        putOff(world, service);
    const Time mayStartAt = world.services[service].mayStartAt;
    if (mayStartAt <= world.now)
        return orders;
    scheduler::lookAt(world, service, mayStartAt);
    orders.start = 0;
    return orders;
}

void whenTaskChanges(World& world, const Fact& fact)
{
    const Ix<Task> at{world.slotOf(fact.subject())};
    if (!at || !world.tasks[at].service)
        return;
    const Task& task = world.tasks[at];
    if (task.deployment != world.services[task.service].lastDeployment)
        return;
    // One that has exited in the same instant was RUNNING all the same.
    if (static_cast<TaskStatus>(world.facts.payload(fact.number)[1]) == TaskStatus::running)
        return forget(world, task.service);
    Service& service = world.services[task.service];
    const TaskStory& story = world.taskStories[at.slot];
    const bool failed = task.status == TaskStatus::stopped && story.startedAt == kNever &&
                        story.createdAt >= service.attemptSince &&
                        (task.stopCode == StopCode::taskFailedToStart ||
                         task.stopCode == StopCode::essentialContainerExited);
    if (!failed)
        return;
    service.failedFact = fact.number;
    service.attemptedAt = std::max(service.attemptedAt, story.createdAt);
}

void whenDeploymentStarts(World& world, const Fact& fact)
{
    const Ix<Service> service{world.slotOf(fact.object())};
    if (!service)
        return;
    const Ix<Deployment> newest = world.services[service].lastDeployment;
    const Ix<Deployment> before = world.deployments[newest].previousOfService;
    if (!before || world.deployments[before].revision != world.deployments[newest].revision)
        forget(world, service);
}

} // namespace stowage::sim::start_throttle
