// SPDX-License-Identifier: MIT
#include "sim/laws/tasks_status.h"

#include "base/ensure.h"

namespace stowage::sim::tasks {

void count(World& world, const Task& task, int by)
{
    if (!task.service)
        return;
    Service& service = world.services[task.service];
    Deployment& deployment = world.deployments[task.deployment];
    if (task.status == TaskStatus::running) {
        service.running += by;
        deployment.running += by;
    } else if (task.status < TaskStatus::running) {
        service.pending += by;
        deployment.pending += by;
    }
    world.mark(idOf(service));
    world.mark(idOf(deployment));
}

void setStatus(World& world, Ix<Task> at, TaskStatus status, RuleNumber rule)
{
    Task& task = world.tasks[at];
    ensure(status > task.status, "lastStatus only ever moves on");
    const TaskStatus before = task.status;
    count(world, task, -1);
    task.status = status;
    task.since = world.now;
    task.phaseEnds = kNever;
    count(world, task, 1);
    const EntityId owner =
        task.service ? idOf(world.services[task.service]) : idOf(world.clusters[task.cluster]);
    world.tell({FactKind::taskStatusChanged, idOf(task), rule, owner},
               {static_cast<std::uint64_t>(before), static_cast<std::uint64_t>(status),
                ++world.taskStories[at.slot].version});
}

} // namespace stowage::sim::tasks
