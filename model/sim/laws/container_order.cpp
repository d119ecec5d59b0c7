// SPDX-License-Identifier: MIT
#include "sim/laws/container_order.h"

#include "sim/because.h"
#include "sim/laws/containers.h"
#include "sim/laws/log_streams.h"
#include "sim/laws/task_health.h"
#include "sim/laws/tasks.h"
#include "sim/laws/tasks_status.h"
#include "sim/rules.h"

#include <algorithm>
#include <string>
#include <utility>

namespace stowage::sim::container_order {

namespace {
enum class Standing : std::uint8_t { met, open, hopeless };

Ix<ContainerRun> containerAt(const World& world, Ix<Task> task, std::uint16_t index)
{
    auto at = world.tasks[task].firstContainer;
    while (at && world.containers[at].index != index)
        at = world.containers[at].nextOfTask;
    return at;
}

Standing standingOf(const World& world, Ix<Task> task, const Dependency& dependency)
{
    const ContainerRun& on = world.containers[containerAt(world, task, dependency.container)];
    const bool hasStarted = on.startedAt != kNever;
    const bool isOver = on.status == ContainerStatus::stopped;
    if (isOver && !hasStarted)
        return Standing::hopeless;
    switch (dependency.condition) {
    case Condition::start:
        return hasStarted ? Standing::met : Standing::open;
    case Condition::complete:
        return isOver ? Standing::met : Standing::open;
    case Condition::success:
        return !isOver ? Standing::open : on.exitCode == 0 ? Standing::met : Standing::hopeless;
    case Condition::healthy:
        return on.health == HealthStatus::healthy ? Standing::met
               : isOver                           ? Standing::hopeless
                                                  : Standing::open;
    }
    return Standing::open;
}

std::string sentence(const World& world, Ix<ContainerRun> at, const Dependency& dependency,
                     std::string_view before, std::string_view after)
{
    const Task& task = world.tasks[world.containers[at].task];
    const auto& containers = world.asked.revisions[task.revision.slot]->containers;
    return "CannotStartContainerError: dependency graph: " + std::string(before) +
           "container ordering dependency [" + containers[dependency.container].name +
           "] for target [" + containers[world.containers[at].index].name + "] " +
           std::string(after);
}

struct Wait {
    Standing standing = Standing::met;
    const Dependency* on = nullptr; // the first that is hopeless
};

Wait waitOf(const World& world, Ix<ContainerRun> at)
{
    Wait wait;
    for (const Dependency& each : containers::nodeOf(world, at).dependsOn) {
        const Standing standing = standingOf(world, world.containers[at].task, each);
        if (standing == Standing::hopeless)
            return {standing, &each};
        if (standing == Standing::open)
            wait.standing = standing;
    }
    return wait;
}

bool isWaiting(const World& world, Ix<Task> task)
{
    return world.tasks[task].status == TaskStatus::activating &&
           world.tasks[task].desired == TaskStatus::running && !world.tasks[task].step;
}

// Waits for its own, as long as others may.
void startOne(World& world, Ix<ContainerRun> at)
{
    containers::start(world, at);
    if (world.tasks[world.containers[at].task].status < TaskStatus::running)
        world.containers[at].patience = world.book(world.now + containers::startTimeout(world, at),
                                                   AppointmentKind::containerLate, at.slot);
}

// Those that can never start; false: the task has ended with one of them.
bool giveUpHopeless(World& world, Ix<Task> task)
{
    for (auto at = world.tasks[task].firstContainer; at; at = world.containers[at].nextOfTask) {
        if (world.containers[at].status != ContainerStatus::pending)
            continue;
        const Wait wait = waitOf(world, at);
        if (wait.standing != Standing::hopeless)
            continue;
        const bool neverStarted =
            world.containers[containerAt(world, task, wait.on->container)].startedAt == kNever;
        containers::neverStart(world, at,
                               sentence(world, at, *wait.on, "failed to resolve ",
                                        neverStarted ? "because dependency will never start"
                                                     : "as dependency did not exit successfully."));
        if (world.tasks[task].desired != TaskStatus::running)
            return false;
    }
    return true;
}

std::vector<Ix<ContainerRun>> readyOnes(const World& world, Ix<Task> task, bool& isLast)
{
    std::vector<Ix<ContainerRun>> ready;
    isLast = true;
    for (auto at = world.tasks[task].firstContainer; at; at = world.containers[at].nextOfTask) {
        if (world.containers[at].status != ContainerStatus::pending)
            continue;
        if (waitOf(world, at).standing == Standing::met)
            ready.push_back(at);
        else
            isLast = false;
    }
    return ready;
}

// Takes out those whose log driver does not start; false: the task has ended with one of them.
bool openLogs(World& world, Ix<Task> task, std::vector<Ix<ContainerRun>>& ready)
{
    std::vector<Ix<ContainerRun>> opened;
    for (const Ix<ContainerRun> at : ready) {
        const log_streams::Refusal refusal = log_streams::open(world, at);
        if (refusal.reason.empty()) {
            opened.push_back(at);
            continue;
        }
        const Because because(world, refusal.fact);
        containers::cannotStart(world, at, refusal.reason);
        if (world.tasks[task].desired != TaskStatus::running)
            return false;
    }
    ready = std::move(opened);
    return true;
}

void becomeRunning(World& world, Ix<Task> at)
{
    world.taskStories[at.slot].startedAt = world.now;
    tasks::setStatus(world, at, TaskStatus::running, ruleNumber("task.start"));
    for (auto run = world.tasks[at].firstContainer; run; run = world.containers[run].nextOfTask)
        world.cancel(world.containers[run].patience);
}
} // namespace

void advance(World& world, Ix<Task> task)
{
    bool isLast = false;
    while (!isLast && giveUpHopeless(world, task)) {
        std::vector<Ix<ContainerRun>> ready = readyOnes(world, task, isLast);
        const bool isStuck = ready.empty();
        if (!openLogs(world, task, ready))
            return;
        if (isLast)
            becomeRunning(world, task);
        for (const Ix<ContainerRun> at : ready)
            startOne(world, at);
        if (isStuck)
            break;
    }
    if (world.tasks[task].status != TaskStatus::running || !world.tasks[task].service)
        return;
    world.deployments[world.tasks[task].deployment].reachedRunning = true;
    task_health::review(world, task);
}

const Dependency* waitsFor(const World& world, Ix<ContainerRun> at)
{
    const ContainerRun& run = world.containers[at];
    if (run.status != ContainerStatus::pending || !isWaiting(world, run.task))
        return nullptr;
    for (const Dependency& each : containers::nodeOf(world, at).dependsOn)
        if (standingOf(world, run.task, each) == Standing::open)
            return &each;
    return nullptr;
}

bool isNeeded(const World& world, Ix<ContainerRun> at)
{
    const ContainerRun& own = world.containers[at];
    for (auto other = world.tasks[own.task].firstContainer; other;
         other = world.containers[other].nextOfTask) {
        if (world.containers[other].status != ContainerStatus::running)
            continue;
        const auto& needs = containers::nodeOf(world, other).dependsOn;
        if (std::any_of(needs.begin(), needs.end(),
                        [&own](const Dependency& each) { return each.container == own.index; }))
            return true;
    }
    return false;
}

void late(World& world, Ix<ContainerRun> at)
{
    world.containers[at].patience = {};
    const Ix<Task> task = world.containers[at].task;
    if (!isWaiting(world, task) || world.containers[at].status == ContainerStatus::stopped)
        return;
    for (auto other = world.tasks[task].firstContainer; other;
         other = world.containers[other].nextOfTask) {
        if (world.containers[other].status != ContainerStatus::pending)
            continue;
        for (const Dependency& each : containers::nodeOf(world, other).dependsOn) {
            const bool waits = each.container == world.containers[at].index &&
                               each.condition != Condition::start &&
                               standingOf(world, task, each) == Standing::open;
            if (!waits)
                continue;
            const std::string words = sentence(world, other, each, "", "has timed out.");
            tasks::requestStop(world, task, StopCode::taskFailedToStart, words,
                               ruleNumber("container.startTimeout"));
            return containers::neverStart(world, other, words);
        }
    }
}

void whenContainerChanges(World& world, const Fact& fact)
{
    const Ix<Task> task{fact.objectKind == EntityKind::task ? world.slotOf(fact.object()) : kNone};
    if (task && isWaiting(world, task))
        advance(world, task);
}

} // namespace stowage::sim::container_order
