// SPDX-License-Identifier: MIT
#include "sim/laws/scheduler_stops.h"

#include "sim/because.h"
#include "sim/identity.h"
#include "sim/laws/deployments.h"
#include "sim/laws/placement_candidates.h"
#include "sim/laws/task_health.h"
#include "sim/laws/task_protection.h"
#include "sim/laws/tasks.h"
#include "sim/rules.h"

#include <algorithm>
#include <string>
#include <utility>

namespace stowage::sim::scheduler {

namespace {
// The reason in AWS's words, and the fact behind it; 0: that of the pass.
struct StopGround {
    std::string reason;
    std::uint32_t fact = 0;
    bool failedChecks = false;
};

// Amazon ECS stopped tasks error messages.
StopGround stopGround(const World& world, Ix<Service> service, Ix<Task> at)
{
    const Task& task = world.tasks[at];
    const std::uint32_t healthFact = world.taskStories[at.slot].healthFact;
    const bool isBlamed =
        task.health == HealthStatus::unhealthy && graceEndOf(world, at) <= world.now;
    for (auto each = task.firstTarget; each && isBlamed; each = world.targets[each].nextOfTask) {
        const Target& target = world.targets[each];
        const TargetGroup& group = world.targetGroups[target.group];
        if (target.state == TargetState::unhealthy)
            return {"Task failed ELB health checks in (target-group " +
                        targetGroupArnText(world, group.number, world.text(group.name)) + ")",
                    healthFact, true};
    }
    if (isBlamed && task.rolledUp == HealthStatus::unhealthy)
        return {"Task failed container health checks", healthFact, true};
    const Host& host = world.hosts[task.host];
    const bool drains = host.status == InstanceStatus::draining;
    return {deployments::scalingReason(world, service), drains ? host.statusFact : 0, false};
}

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
    return placement::victimAmong(world, service, tasks, first);
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
        const bool drains = world.hosts[task.host].status == InstanceStatus::draining;
        tasks::requestStop(world, victim, StopCode::serviceSchedulerInitiated, ground.reason,
                           drains ? ruleNumber("instance.drainRunning")
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
    const Ix<Deployment> primary = world.services[service].lastDeployment;
    for (const Ix<Task> at : sorted.leavingBad) {
        const Task& task = world.tasks[at];
        if (task.health == HealthStatus::unhealthy && task.deployment != primary &&
            !world.services[service].daemon && !hasFailed(world, task.deployment))
            ++world.deployments[task.deployment].owed;
    }
    if (sorted.counts.current + sorted.counts.bad <= sorted.counts.desired &&
        !hasFailed(world, primary))
        world.deployments[primary].owed += orders.stopBad;
}
} // namespace

void stopAsOrdered(World& world, Ix<Service> service, const Sorted& sorted,
                   const PassOrders& orders)
{
    Stopped stopped;
    const int bad = std::min(orders.stopLeaving, sorted.counts.leavingBad);
    noteOwed(world, service, sorted, orders);
    int spared = 0;
    // How many of those that may go have to stay is what keeps the service from its steady state.
    const auto stopUnprotected = [&](TaskList tasks, int count, int kept, First rule) {
        const int held = task_protection::spare(world, service, tasks);
        const int may = std::min(std::max(0, count - kept), static_cast<int>(tasks.size()));
        spared += std::min(held, std::max(0, count - may));
        stopSome(world, service, std::move(tasks), may, rule, stopped);
    };
    stopUnprotected(sorted.leavingBad, bad, 0, First::notHealthy);
    // No healthy task goes in the place of one that is protected and not healthy yet.
    const int keptYoung =
        world.services[service].status == ServiceStatus::active ? sorted.keptYoung : 0;
    stopUnprotected(sorted.leaving, orders.stopLeaving - bad, keptYoung, First::notHealthy);
    stopSome(world, service, sorted.bad, orders.stopBad, First::whicheverItBefalls, stopped);
    stopUnprotected(sorted.current, orders.scaleIn, 0, First::broken);
    task_protection::say(world, service, spared);
    const EntityId id = idOf(world.services[service]);
    if (!stopped.running.empty() || !stopped.pending.empty())
        world.services[service].steady = false;
    if (!stopped.running.empty())
        world.tell({FactKind::tasksStopped, id, ruleNumber("scheduler.pass")}, stopped.running);
    if (!stopped.pending.empty())
        world.tell({FactKind::pendingTasksStopped, id, ruleNumber("scheduler.pass")},
                   stopped.pending);
}

} // namespace stowage::sim::scheduler
