// SPDX-License-Identifier: MIT
#include "sim/laws/task_protection.h"

#include "sim/commands.h"
#include "sim/laws/scheduler.h"
#include "sim/laws/service_events.h"
#include "sim/rules.h"

#include <utility>

namespace stowage::sim::task_protection {

Outcome protect(World& world, const ProtectTask& asked)
{
    const Ix<Task> at{world.slotOf(asked.task)};
    if (asked.task.kind != EntityKind::task || !at || !world.tasks[at].service ||
        world.tasks[at].desired == TaskStatus::stopped)
        return Error{Fault::notFound, "Only a task of a service that is to run can be protected.",
                     "InvalidParameterException"};
    const Time until = asked.lasts ? world.now + *asked.lasts : Time{};
    youAsked(world, FactKind::youProtectedTask, asked.task,
             {static_cast<std::uint64_t>(until.micros)});
    const bool was = isProtected(world, at);
    drop(world, at);
    if (asked.lasts) {
        world.taskStories[at.slot].protectedUntil = until;
        world.taskStories[at.slot].protection =
            world.book(until, AppointmentKind::protectionEnds, at.slot);
    } else if (was) {
        over(world, at);
    }
    world.mark(asked.task);
    return Done{};
}

void over(World& world, Ix<Task> at)
{
    world.taskStories[at.slot].protection = {};
    world.taskStories[at.slot].protectedUntil = kNever;
    const Task& task = world.tasks[at];
    world.tell({FactKind::taskProtectionEnded, idOf(task), ruleNumber("task.protection"),
                idOf(world.services[task.service])});
}

void drop(World& world, Ix<Task> at)
{
    world.cancel(world.taskStories[at.slot].protection);
    world.taskStories[at.slot].protectedUntil = kNever;
}

bool isProtected(const World& world, Ix<Task> at)
{
    return world.taskStories[at.slot].protectedUntil != kNever;
}

int spare(const World& world, Ix<Service> service, std::vector<Ix<Task>>& tasks)
{
    if (world.services[service].status != ServiceStatus::active)
        return 0;
    return static_cast<int>(std::erase_if(tasks, [&world](Ix<Task> at) {
        return world.tasks[at].health != HealthStatus::unhealthy && isProtected(world, at);
    }));
}

void say(World& world, Ix<Service> service, int count)
{
    Service& row = world.services[service];
    if (count == 0) {
        row.saidProtected = 0;
        return;
    }
    if (std::exchange(row.saidProtected, count) == count)
        return;
    service_events::mayRepeat(
        world, service,
        world.tell({FactKind::protectionHolds, idOf(row), ruleNumber("task.protection"),
                    idOf(world.deployments[row.lastDeployment])},
                   {static_cast<std::uint64_t>(count)}));
}

} // namespace stowage::sim::task_protection
