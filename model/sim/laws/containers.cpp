// SPDX-License-Identifier: MIT
#include "sim/laws/containers.h"

#include "sim/laws/faults.h"
#include "sim/laws/tasks.h"
#include "sim/rules.h"

namespace stowage::sim::containers {

namespace {
constexpr int kSigterm = 15, kSigkill = 9;
constexpr int kExitBySigterm = 143, kExitBySigkill = 137;
constexpr Duration kCrashAfter = seconds(2);

void tellSignal(World& world, Ix<ContainerRun> at, int signal)
{
    const ContainerRun& run = world.containers[at];
    world.tell({FactKind::containerSignalled, idOf(run), ruleNumber("task.stop"),
                idOf(world.tasks[run.task])},
               {static_cast<std::uint64_t>(signal)});
}

void ended(World& world, Ix<ContainerRun> at, int code)
{
    ContainerRun& run = world.containers[at];
    const Ix<Task> task = run.task;
    world.cancel(run.end);
    run.status = ContainerStatus::stopped;
    run.exitCode = code;
    world.tell(
        {FactKind::containerExited, idOf(run), ruleNumber("task.exit"), idOf(world.tasks[task])},
        {static_cast<std::uint64_t>(code)});
    const bool essential = nodeOf(world, at).essential;
    if (world.tasks[task].desired == TaskStatus::running) {
        if (essential)
            tasks::requestStop(world, task, StopCode::essentialContainerExited,
                               "Essential container in task exited");
    } else if (world.tasks[task].status == TaskStatus::stopping && !anyRuns(world, task)) {
        tasks::finish(world, task);
    }
}
} // namespace

const ContainerNode& nodeOf(const World& world, Ix<ContainerRun> at)
{
    const ContainerRun& run = world.containers[at];
    return world.asked.revisions[world.tasks[run.task].revision.slot]->containers[run.index];
}

void start(World& world, Ix<ContainerRun> at)
{
    const Application& application = nodeOf(world, at).application;
    ContainerRun& run = world.containers[at];
    run.status = ContainerStatus::running;
    run.startedAt = world.now;
    run.ran = true;
    world.tell({FactKind::containerStarted, idOf(run), ruleNumber("task.start"),
                idOf(world.tasks[run.task])});
    if (faults::hitting(world, FaultKind::crashLoop, run.task))
        run.end = world.book(world.now + kCrashAfter, AppointmentKind::containerExit, at.slot);
    else if (application.exits)
        run.end = world.book(world.now + milliseconds(application.exitAfterMillis),
                             AppointmentKind::containerExit, at.slot);
}

void signal(World& world, Ix<ContainerRun> at)
{
    const ContainerNode& node = nodeOf(world, at);
    ContainerRun& run = world.containers[at];
    world.cancel(run.end);
    run.signalled = true;
    tellSignal(world, at, kSigterm);
    const Duration patience = seconds(node.stopTimeoutSeconds);
    const Duration needed = milliseconds(node.application.sigtermMillis);
    const bool obeys = node.application.onSigterm == OnSigterm::exits && needed < patience;
    run.end = world.book(world.now + (obeys ? needed : patience),
                         obeys ? AppointmentKind::containerExit : AppointmentKind::containerKill,
                         at.slot);
}

void exit(World& world, Ix<ContainerRun> at)
{
    const ContainerRun& run = world.containers[at];
    const Application& application = nodeOf(world, at).application;
    if (run.signalled) // a handler of its own ends with 0, the default one with 143
        ended(world, at, application.sigtermMillis > 0 ? 0 : kExitBySigterm);
    else if (application.exits)
        ended(world, at, application.exitCode);
    else
        ended(world, at, 1);
}

void kill(World& world, Ix<ContainerRun> at)
{
    tellSignal(world, at, kSigkill);
    ended(world, at, kExitBySigkill);
}

bool anyRuns(const World& world, Ix<Task> task)
{
    for (auto at = world.tasks[task].firstContainer; at; at = world.containers[at].nextOfTask)
        if (world.containers[at].status == ContainerStatus::running)
            return true;
    return false;
}

} // namespace stowage::sim::containers
