// SPDX-License-Identifier: MIT
#include "sim/laws/tasks.h"

#include "sim/commands.h"
#include "sim/identity.h"
#include "sim/laws/containers.h"
#include "sim/laws/daemons.h"
#include "sim/laws/fargate.h"
#include "sim/laws/faults.h"
#include "sim/laws/host_resources.h"
#include "sim/laws/machines.h"
#include "sim/laws/managed_volumes.h"
#include "sim/laws/storage.h"
#include "sim/laws/task_protection.h"
#include "sim/laws/tasks_start.h"
#include "sim/laws/tasks_status.h"
#include "sim/laws/waiting_tasks.h"
#include "sim/rules.h"

#include <algorithm>
#include <vector>

namespace stowage::sim::tasks {

namespace {
void stopContainers(World& world, Ix<Task> at)
{
    setStatus(world, at, TaskStatus::stopping, ruleNumber("task.stop"));
    containers::signalAll(world, at);
    if (!containers::anyRuns(world, at))
        finish(world, at);
}

// Where its agent does not hear of it, the task stays as it is until it does.
void beginStopping(World& world, Ix<Task> at)
{
    const bool byItself = world.tasks[at].stopCode == StopCode::essentialContainerExited;
    if (byItself || machines::hears(world, at))
        stopContainers(world, at);
}

void leaveMachine(World& world, Ix<Task> at)
{
    if (const Ix<Host> own = world.tasks[at].host) {
        Host& host = world.hosts[own];
        unlink(world.tasks, kOfHost, host.firstTask, host.lastTask, at);
        return;
    }
    if (isUnplaced(world.tasks[at]))
        return;
    world.cancel(world.tasks[at].load);
    fargate::leave(world, at);
}

void becomeStopped(World& world, Ix<Task> at)
{
    hosts::detachInterface(world, at);
    setStatus(world, at, TaskStatus::stopped, ruleNumber("task.stop"));
    world.taskStories[at.slot].stoppedAt = world.now;
    faults::taskStopped(world, at);
    storage::taskStopped(world, at);
    managed_volumes::taskStopped(world, at);
    leaveMachine(world, at);
    const Task& task = world.tasks[at];
    Cluster& cluster = world.clusters[task.cluster];
    if (task.service) {
        Service& service = world.services[task.service];
        unlink(world.tasks, kOfOwner, service.firstTask, service.lastTask, at);
    } else {
        unlink(world.tasks, kOfOwner, cluster.firstAlone, cluster.lastAlone, at);
    }
    world.tasks[at].step =
        world.book(world.now + world.timing.forgetTask, AppointmentKind::forgetTask, at.slot);
    if (const Ix<Host> host = world.tasks[at].host)
        admitWaiting(world, host);
}

// Without waiting for an agent that can no longer answer.
void endAtOnce(World& world, Ix<Task> at)
{
    freeze(world, at);
    world.cancel(world.tasks[at].step);
    for (auto run = world.tasks[at].firstContainer; run; run = world.containers[run].nextOfTask)
        world.containers[run].status = ContainerStatus::stopped;
    world.taskStories[at.slot].executionStoppedAt = world.now;
    hosts::releaseInAgent(world, at);
    becomeStopped(world, at);
}

void markToStop(World& world, Ix<Task> at, StopCode code, std::string_view reason, RuleNumber rule)
{
    Task& task = world.tasks[at];
    task.desired = TaskStatus::stopped;
    task.stopCode = code;
    if (task.status == TaskStatus::running)
        world.cancel(task.step); // nobody waits for its health any more
    const NameId words = world.names.intern(reason);
    TaskStory& story = world.taskStories[at.slot];
    story.stoppingAt = world.now;
    story.stoppedReason = words;
    ++story.version;
    task_protection::drop(world, at);
    hosts::releaseInScheduler(world, at);
    daemons::keepRoom(world, at);
    const EntityId owner =
        task.service ? idOf(world.services[task.service]) : idOf(world.clusters[task.cluster]);
    world.tell({FactKind::taskStopRequested, idOf(task), rule, owner},
               {static_cast<std::uint64_t>(code), words, static_cast<std::uint64_t>(task.status),
                story.version});
}

RuleNumber provisioningRule(const World& world, Ix<Task> at)
{
    const auto& node = world.asked.revisions[world.tasks[at].revision.slot];
    return node->network == NetworkMode::awsvpc ? ruleNumber("task.interface")
                                                : ruleNumber("ebs.perTask");
}

void stopBeforeItRuns(World& world, Ix<Task> at)
{
    world.cancel(world.tasks[at].step);
    if (containers::anyRuns(world, at)) // others waited for it
        beginStopping(world, at);
    else
        finish(world, at);
}
} // namespace

void requestStop(World& world, Ix<Task> at, StopCode code, std::string_view reason)
{
    requestStop(world, at, code, reason, ruleNumber("task.release"));
}

void requestStop(World& world, Ix<Task> at, StopCode code, std::string_view reason, RuleNumber rule)
{
    if (world.tasks[at].desired == TaskStatus::stopped)
        return;
    markToStop(world, at, code, reason, rule);
    Task& task = world.tasks[at];
    if (isUnplaced(task)) {
        waiting_tasks::leave(world, at);
        return finish(world, at);
    }
    if (!machines::isUp(world, at))
        return; // nobody there hears of it; the loss of the host ends the task
    if (task.status < TaskStatus::running) {
        stopBeforeItRuns(world, at);
    } else if (task.firstTarget && code != StopCode::essentialContainerExited &&
               code != StopCode::spotInterruption) {
        setStatus(world, at, TaskStatus::deactivating, ruleNumber("task.deregister"));
    } else {
        beginStopping(world, at);
    }
    if (code == StopCode::spotInterruption && world.tasks[at].status == TaskStatus::stopping)
        bookStep(world, at, world.timing.spotNotice); // then the machine is gone
}

void endUnheard(World& world, Ix<Task> at)
{
    if (world.tasks[at].status <= TaskStatus::running)
        stopContainers(world, at);
}

Outcome stop(World& world, const StopTask& asked)
{
    const Ix<Task> at{world.slotOf(asked.task)};
    if (asked.task.kind != EntityKind::task || !at)
        return Error{Fault::notFound, "The task to stop is not there any more.", {}};
    if (world.tasks[at].desired == TaskStatus::stopped)
        return Done{};
    youAsked(world, FactKind::youStoppedTask, asked.task);
    requestStop(world, at, StopCode::userInitiated,
                asked.reason.empty() ? "Task stopped by user" : asked.reason);
    return Done{};
}

void finish(World& world, Ix<Task> at)
{
    world.taskStories[at.slot].executionStoppedAt = world.now;
    for (auto run = world.tasks[at].firstContainer; run; run = world.containers[run].nextOfTask)
        world.containers[run].status = ContainerStatus::stopped; // those that never started, too
    hosts::releaseInAgent(world, at);
    world.cancel(world.tasks[at].step);
    const Task& task = world.tasks[at];
    const bool hasInterface =
        world.asked.revisions[task.revision.slot]->network == NetworkMode::awsvpc;
    const bool hasVolume = managed_volumes::isThere(world, at);
    if ((!hasInterface && !hasVolume) || isUnplaced(task))
        return becomeStopped(world, at);
    setStatus(world, at, TaskStatus::deprovisioning,
              hasInterface ? ruleNumber("task.interface") : ruleNumber("ebs.deleted"));
    bookStep(world, at,
             std::max(hasInterface ? world.timing.networkInterfaceGone : Duration{},
                      hasVolume ? world.timing.volumeGone : Duration{}));
}

void step(World& world, Ix<Task> at)
{
    world.tasks[at].step = {};
    switch (world.tasks[at].status) {
    case TaskStatus::provisioning:
        if (isUnplaced(world.tasks[at]))
            return waiting_tasks::waitedLong(world, at);
        world.taskStories[at.slot].connectivityAt = world.now;
        if (!managed_volumes::attach(world, at))
            return;
        setStatus(world, at, TaskStatus::pending, provisioningRule(world, at));
        if (const Ix<Host> host = world.tasks[at].host)
            admitWaiting(world, host);
        else
            admit(world, at);
        return;
    case TaskStatus::activating:
        activateFurther(world, at);
        return;
    case TaskStatus::stopping:
        containers::killAll(world, at);
        return;
    case TaskStatus::deprovisioning:
        becomeStopped(world, at);
        return;
    default:
        return;
    }
}

void forget(World& world, Ix<Task> at)
{
    const Task task = world.tasks[at];
    const auto& definition = *world.asked.revisions[task.revision.slot];
    for (auto run = task.firstContainer; run;) {
        const ContainerRun container = world.containers[run];
        const NameId name = world.names.intern(definition.containers[container.index].name);
        world.gone(EntityKind::container, container.number, name);
        world.containers.remove(run);
        run = container.nextOfTask;
    }
    world.gone(EntityKind::task, task.number, ownerNameOf(world, task));
    world.taskStories[at.slot] = {};
    managed_volumes::forget(world, at);
    world.tasks.remove(at);
}

void whenMachineStops(World& world, const Fact& fact)
{
    const Ix<Host> host{world.slotOf(fact.subject())};
    if (!host || (world.hosts[host].phase != HostPhase::gone &&
                  world.hosts[host].phase != HostPhase::stopped))
        return;
    for (auto at = world.hosts[host].firstTask; at; at = world.tasks[at].nextOfHost)
        freeze(world, at);
}

void whenHostIsGone(World& world, const Fact& fact)
{
    const Ix<Host> host{world.slotOf(fact.subject())};
    if (!host)
        return;
    const bool forced = world.hosts[host].forcedOut;
    const std::string reason = forced ? "Container instance deregistration forced by user"
                                      : "Host EC2 (instance " +
                                            instanceIdText(world, world.hosts[host].number) +
                                            ") stopped/terminated";
    while (const Ix<Task> at = world.hosts[host].firstTask) {
        if (world.tasks[at].desired == TaskStatus::running)
            markToStop(world, at, forced ? StopCode::userInitiated : StopCode::terminationNotice,
                       reason,
                       forced ? ruleNumber("instance.deregister") : ruleNumber("instance.tasks"));
        endAtOnce(world, at);
    }
}

void whenAgentConnects(World& world, const Fact& fact)
{
    const Ix<Host> host{world.slotOf(fact.subject())};
    if (!host)
        return;
    std::vector<Ix<Task>> waiting;
    for (auto at = world.hosts[host].firstTask; at; at = world.tasks[at].nextOfHost)
        if (world.tasks[at].desired == TaskStatus::stopped)
            waiting.push_back(at);
    for (const Ix<Task> at : waiting) {
        const Task& task = world.tasks[at];
        if (task.status < TaskStatus::running)
            stopBeforeItRuns(world, at);
        else if (task.status < TaskStatus::stopping && !task.firstTarget)
            beginStopping(world, at);
    }
}

void whenTargetIsGone(World& world, const Fact& fact)
{
    const Ix<Task> at{fact.objectKind == EntityKind::task ? world.slotOf(fact.object()) : kNone};
    if (at && world.tasks[at].status == TaskStatus::deactivating && !world.tasks[at].firstTarget)
        beginStopping(world, at);
}

} // namespace stowage::sim::tasks
