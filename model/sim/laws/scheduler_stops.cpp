// SPDX-License-Identifier: MIT
#include "sim/laws/scheduler_stops.h"

#include "sim/because.h"
#include "sim/laws/launches.h"
#include "sim/laws/machines.h"
#include "sim/laws/placement_candidates.h"
#include "sim/laws/scheduler_fargate.h"
#include "sim/laws/scheduler_grounds.h"
#include "sim/laws/scheduler_providers.h"
#include "sim/laws/task_health.h"
#include "sim/laws/task_protection.h"
#include "sim/laws/tasks.h"
#include "sim/rules.h"

#include <algorithm>
#include <string>
#include <utility>

namespace stowage::sim::scheduler {

namespace {
// Numbers of tasks, as service events tell them apart.
struct Stopped {
    std::vector<std::uint64_t> running, pending;
};

// Which tasks go before all others when some of a list stop.
enum class First {
    notHealthy,        // rolling: the bounds count on those that are healthy
    broken,            // scale-in: unhealthy, or not RUNNING yet
    whicheverItBefalls // none: one unhealthy task is as good as another
};

// While a service moves, some of its tasks are on instances and some on Fargate: leaves those that
// are where the first to go is.
void keepAlike(const World& world, TaskList& tasks, std::vector<bool>& first)
{
    const auto marked = std::find(first.begin(), first.end(), true);
    const std::size_t leading =
        marked == first.end() ? 0 : static_cast<std::size_t>(marked - first.begin());
    const bool onFargate = machines::isOnFargate(world, tasks[leading]);
    TaskList alike;
    std::vector<bool> marks;
    for (std::size_t n = 0; n < tasks.size(); ++n)
        if (machines::isOnFargate(world, tasks[n]) == onFargate) {
            alike.push_back(tasks[n]);
            marks.push_back(first[n]);
        }
    tasks = std::move(alike);
    first = std::move(marks);
}

Ix<Task> victimOf(const World& world, Ix<Service> service, const TaskList& tasks, First rule)
{
    const Service& row = world.services[service];
    if (rule == First::whicheverItBefalls) {
        const Stream dice = streamOf(world.seed, world.text(row.element), Purpose::choice);
        return tasks[dice.below(tasks.size(), row.chosen)];
    }
    std::vector<bool> first;
    for (const Ix<Task> at : tasks) {
        const Task& task = world.tasks[at];
        const bool broken =
            task.health == HealthStatus::unhealthy || task.status != TaskStatus::running;
        first.push_back(rule == First::broken ? broken : !task_health::counts(world, at));
    }
    // One that waits goes before all others, and of these the newest.
    const auto waiting = std::find_if(tasks.rbegin(), tasks.rend(),
                                      [&](Ix<Task> at) { return isUnplaced(world.tasks[at]); });
    if (waiting != tasks.rend())
        return *waiting;
    TaskList alike = tasks;
    keepAlike(world, alike, first);
    if (machines::isOnFargate(world, alike.front()))
        return victimOnFargate(world, service, alike, first);
    if (launches::groupProvidersOf(world, service).empty())
        return placement::victimAmong(world, service, alike, first);
    const TaskList narrowed = mostBeyondShare(world, service, alike, first);
    return placement::victimAmong(world, service, narrowed,
                                  std::vector<bool>(narrowed.size(), false));
}

// Takes `count` victims out of the list and stops them.
void stopSome(World& world, Ix<Service> service, TaskList tasks, int count, First rule,
              Stopped& stopped)
{
    for (; count > 0 && !tasks.empty(); --count) {
        const Ix<Task> victim = victimOf(world, service, tasks, rule);
        ++world.services[service].chosen;
        std::erase(tasks, victim);
        const Task& task = world.tasks[victim];
        (task.status == TaskStatus::running ? stopped.running : stopped.pending)
            .push_back(task.number);
        const StopGround ground = stopGround(world, service, victim);
        const Because because(world, ground.fact);
        world.tasks[victim].failedChecks = ground.failedChecks;
        tasks::requestStop(world, victim, StopCode::serviceSchedulerInitiated, ground.reason,
                           isDraining(world, task) ? ruleNumber("instance.drainRunning")
                                                   : ruleNumber("task.release"));
    }
}

bool hasFailed(const World& world, Ix<Deployment> at)
{
    return world.deployments[at].rollout == RolloutState::failed;
}

// Unhealthy tasks that stop before anything was started in their place.
void noteOwed(World& world, Ix<Service> service, const Sorted& sorted, const PassOrders& orders)
{
    const Ix<Deployment> primary = sorted.kept;
    for (const Ix<Task> at : sorted.leavingBad) {
        const Task& task = world.tasks[at];
        if (!sorted.isBeside && task.health == HealthStatus::unhealthy &&
            task.deployment != primary && !world.services[service].daemon &&
            !hasFailed(world, task.deployment))
            ++world.deployments[task.deployment].owed;
    }
    if (sorted.counts.current + sorted.counts.bad <= sorted.counts.desired &&
        !hasFailed(world, primary))
        world.deployments[primary].owed += orders.stopBad;
}
} // namespace

Spared stopAsOrdered(World& world, Ix<Service> service, const Sorted& sorted,
                     const PassOrders& orders)
{
    Stopped stopped;
    const int bad = std::min(orders.stopLeaving, sorted.counts.leavingBad);
    noteOwed(world, service, sorted, orders);
    Spared spared;
    // How many of those that may go have to stay is what keeps the service from its steady state.
    const auto stopUnprotected = [&](TaskList tasks, int count, int kept, First rule) {
        const int held = task_protection::spare(world, service, tasks);
        const int may = std::min(std::max(0, count - kept), static_cast<int>(tasks.size()));
        spared.all += std::min(held, std::max(0, count - may));
        stopSome(world, service, std::move(tasks), may, rule, stopped);
    };
    stopUnprotected(sorted.leavingBad, bad, 0, First::notHealthy);
    // No healthy task goes in the place of one that is protected and not healthy yet.
    const int keptYoung =
        world.services[service].status == ServiceStatus::active ? sorted.counts.keptYoung : 0;
    stopUnprotected(sorted.leaving, orders.stopLeaving - bad, keptYoung, First::notHealthy);
    spared.older = sorted.deploying ? spared.all : 0;
    stopSome(world, service, sorted.bad, orders.stopBad, First::whicheverItBefalls, stopped);
    stopUnprotected(sorted.current, orders.scaleIn, 0, First::broken);
    const EntityId id = idOf(world.services[service]);
    if (!stopped.running.empty() || !stopped.pending.empty())
        world.services[service].steady = false;
    if (!stopped.running.empty())
        world.tell({FactKind::tasksStopped, id, ruleNumber("scheduler.pass")}, stopped.running);
    if (!stopped.pending.empty())
        world.tell({FactKind::pendingTasksStopped, id, ruleNumber("scheduler.pass")},
                   stopped.pending);
    return spared;
}

void noteSpared(World& world, Ix<Service> service, const Spared& spared)
{
    world.services[service].heldOlder = spared.older;
    task_protection::say(world, service, spared.all);
}

} // namespace stowage::sim::scheduler
