// SPDX-License-Identifier: MIT
#include "sim/laws/scheduler_tasks.h"

#include "sim/laws/daemons.h"
#include "sim/laws/scheduler_grounds.h"
#include "sim/laws/task_health.h"
#include "sim/laws/task_protection.h"

#include <algorithm>

namespace stowage::sim::scheduler {

namespace {
bool leaves(const World& world, const Task& task, Ix<Deployment> kept)
{
    return task.deployment != kept || task.misplaced ||
           (task.host && world.hosts[task.host].status != InstanceStatus::active);
}

void sortLive(const World& world, Ix<Task> at, Sorted& sorted)
{
    const Task& task = world.tasks[at];
    const bool unhealthy = task.health == HealthStatus::unhealthy;
    const Time graceEnds = graceEndOf(world, at);
    const bool excused = unhealthy && graceEnds > world.now;
    if (excused)
        sorted.graceEnds = std::min(sorted.graceEnds, graceEnds);
    const bool bad = unhealthy && !excused;
    PassCounts& counts = sorted.counts;
    counts.undecided += excused || task_health::mayTurnHealthy(world, at) ? 1 : 0;
    if (leaves(world, task, sorted.kept)) {
        const bool gone = bad || task.status != TaskStatus::running;
        (gone ? sorted.leavingBad : sorted.leaving).push_back(at);
        sorted.deploying = sorted.deploying || task.deployment != sorted.kept;
        const bool young = !gone && !task_health::counts(world, at);
        counts.leavingHealthy += !gone && !young ? 1 : 0;
        const bool kept = !unhealthy && task_protection::isProtected(world, at);
        counts.kept += !gone && kept ? 1 : 0;
        counts.keptYoung += young && task_protection::isProtected(world, at) ? 1 : 0;
        counts.keptBad += gone && kept ? 1 : 0;
    } else {
        (bad ? sorted.bad : sorted.current).push_back(at);
        counts.currentHealthy += !bad && task_health::counts(world, at) ? 1 : 0;
        sorted.running += !bad && task.status == TaskStatus::running ? 1 : 0;
    }
}

enum class Among { all, allButNewest, keptAlone };

Sorted sorted(const World& world, Ix<Service> service, Ix<Deployment> kept, Among among)
{
    const Service& row = world.services[service];
    Sorted sorted;
    sorted.kept = kept;
    sorted.isBeside = among != Among::all;
    PassCounts& counts = sorted.counts;
    counts.desired = row.desired;
    const auto& asked = world.asked.services[service.slot];
    if (asked) {
        counts.minimumHealthyPercent = asked->minimumHealthyPercent;
        counts.maximumPercent = asked->maximumPercent;
    }
    for (auto at = row.firstTask; at; at = world.tasks[at].nextOfOwner) {
        const Task& task = world.tasks[at];
        const bool isOut = among == Among::keptAlone      ? task.deployment != kept
                           : among == Among::allButNewest ? task.deployment == row.lastDeployment
                                                          : false;
        if (isOut)
            continue;
        if (task.desired == TaskStatus::running) {
            if (daemons::staysUntilLast(world, task))
                ++sorted.staying;
            else
                sortLive(world, at, sorted);
            continue;
        }
        ++counts.stopping;
        counts.replacedOnes |= leaves(world, task, kept) || task.health == HealthStatus::unhealthy;
    }
    // To replace what drains, RUNNING is healthy enough where no load balancer looks.
    if (!sorted.leaving.empty() && !sorted.deploying && (!asked || asked->targets.empty())) {
        counts.currentHealthy = sorted.running;
        counts.leavingHealthy = static_cast<int>(sorted.leaving.size());
        counts.keptYoung = 0;
    }
    for (auto at = row.firstDeployment; at; at = world.deployments[at].nextOfService)
        if (among == Among::all && at != kept)
            counts.owed += world.deployments[at].owed;
    counts.current = static_cast<int>(sorted.current.size());
    counts.bad = static_cast<int>(sorted.bad.size());
    counts.leaving = static_cast<int>(sorted.leaving.size());
    counts.leavingBad = static_cast<int>(sorted.leavingBad.size());
    return sorted;
}
} // namespace

Sorted sortedTasks(const World& world, Ix<Service> service)
{
    return sorted(world, service, world.services[service].lastDeployment, Among::all);
}

Sorted sortedTasksOf(const World& world, Ix<Service> service, Ix<Deployment> kept)
{
    const bool isNewest = kept == world.services[service].lastDeployment;
    return sorted(world, service, kept, isNewest ? Among::keptAlone : Among::allButNewest);
}

} // namespace stowage::sim::scheduler
