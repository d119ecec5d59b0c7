// SPDX-License-Identifier: MIT
#include "sim/laws/usage.h"

#include "sim/laws/faults.h"
#include "sim/laws/machines.h"
#include "sim/laws/targets.h"

#include <algorithm>
#include <optional>

namespace stowage::sim::usage {

namespace {
const DefinitionNode& definitionOf(const World& world, const Task& task)
{
    return *world.asked.revisions[task.revision.slot];
}

// Of the containers of a task the first essential one that runs bears what is forced on all.
bool bears(const World& world, Ix<ContainerRun> at)
{
    const Task& task = world.tasks[world.containers[at].task];
    for (auto run = task.firstContainer; run; run = world.containers[run].nextOfTask) {
        const ContainerRun& row = world.containers[run];
        if (definitionOf(world, task).containers[row.index].essential &&
            row.status == ContainerStatus::running)
            return run == at;
    }
    return false;
}

constexpr std::int64_t kMicrosPerMinute = 60'000'000;

// A leak in force and the minute since which a container bears it.
struct Leak {
    faults::Hit hit;
    std::int64_t sinceMinute = 0;
};

Leak leakOf(const World& world, Ix<ContainerRun> at)
{
    const ContainerRun& run = world.containers[at];
    const faults::Hit hit = faults::hitting(world, FaultKind::memoryLeak, run.task);
    if (!hit || run.startedAt == kNever || !bears(world, at))
        return {};
    return {hit, std::max(hit.beganAt, run.startedAt).micros / kMicrosPerMinute};
}

// MiB that a container has lost: so many more at each full minute.
std::int64_t leakedBy(const World& world, Ix<ContainerRun> at)
{
    const Leak leak = leakOf(world, at);
    if (!leak.hit)
        return 0;
    return (world.now.micros / kMicrosPerMinute - leak.sinceMinute) * leak.hit.asked->mibPerMinute;
}

Ledger natural(const World& world, Ix<Task> at)
{
    const Task& task = world.tasks[at];
    const DefinitionNode& definition = definitionOf(world, task);
    Ledger all;
    for (auto run = task.firstContainer; run; run = world.containers[run].nextOfTask) {
        if (world.containers[run].status != ContainerStatus::running)
            continue;
        const Application& program = definition.containers[world.containers[run].index].application;
        all.cpu += program.idleCpuUnits;
        all.memory += program.memoryMib + leakedBy(world, run);
    }
    return all;
}

bool anyRuns(const World& world, const Task& task)
{
    for (auto run = task.firstContainer; run; run = world.containers[run].nextOfTask)
        if (world.containers[run].status == ContainerStatus::running)
            return true;
    return false;
}

// At task level both are hard limits; else a task's memory is limited where each container's is.
Ledger limitsOf(const World& world, Ix<Task> at)
{
    const DefinitionNode& definition = definitionOf(world, world.tasks[at]);
    Ledger most = machines::sizeOf(world, machines::of(world, at));
    if (definition.cpu > 0)
        most.cpu = std::min<std::int64_t>(most.cpu, definition.cpu);
    std::int64_t memory = 0;
    bool isLimited = true;
    for (const ContainerNode& node : definition.containers) {
        memory += node.memory;
        isLimited = isLimited && node.memory > 0;
    }
    if (definition.memory > 0)
        memory = definition.memory;
    if (definition.memory > 0 || isLimited)
        most.memory = std::min(most.memory, memory);
    return most;
}

// MiB that a container may take beyond what it and its task are said to take; none: no limit.
std::optional<std::int64_t> roomOf(const World& world, Ix<ContainerRun> at)
{
    const ContainerRun& run = world.containers[at];
    const DefinitionNode& definition = definitionOf(world, world.tasks[run.task]);
    const ContainerNode& node = definition.containers[run.index];
    std::optional<std::int64_t> room;
    if (node.memory > 0)
        room = node.memory - node.application.memoryMib;
    if (definition.memory == 0)
        return room;
    const std::int64_t all = natural(world, run.task).memory - leakedBy(world, at);
    const std::int64_t left = definition.memory - all;
    return room ? std::min(*room, left) : left;
}
} // namespace

Ledger of(const World& world, Ix<Task> at)
{
    const Task& task = world.tasks[at];
    if (!machines::isUp(world, at) || !anyRuns(world, task))
        return {};
    Ledger all = natural(world, at);
    for (auto target = task.firstTarget; target; target = world.targets[target].nextOfTask)
        all.cpu += world.lanes[target.slot].cpu;
    for (const Ix<Target> target : world.targetsByHand)
        if (targets::taskBehind(world, world.targets[target]) == at)
            all.cpu += world.lanes[target.slot].cpu;
    all.cpu += stress(world, at);
    if (const faults::Hit forced = faults::hitting(world, FaultKind::usage, at)) {
        all.cpu = forced.asked->cpuUnits.value_or(all.cpu);
        all.memory = forced.asked->memoryMib.value_or(all.memory);
    }
    const Ledger most = limitsOf(world, at);
    return {std::min(all.cpu, most.cpu), std::min(all.memory, most.memory)};
}

std::int64_t stress(const World& world, Ix<Task> at)
{
    const Task& task = world.tasks[at];
    const faults::Hit hit = faults::hitting(world, FaultKind::cpuStress, at);
    if (!hit || !anyRuns(world, task))
        return 0;
    return limitsOf(world, at).cpu * hit.asked->loadPercent / 100;
}

std::int64_t background(const World& world, Ix<Task> at)
{
    const Ledger idle = natural(world, at);
    if (idle == Ledger{})
        return idle.cpu;
    const faults::Hit forced = faults::hitting(world, FaultKind::usage, at);
    if (!forced || !forced.asked->cpuUnits)
        return idle.cpu;
    return std::min(std::max(idle.cpu, *forced.asked->cpuUnits), limitsOf(world, at).cpu);
}

bool exceedsMemory(const World& world, Ix<ContainerRun> at)
{
    const ContainerRun& run = world.containers[at];
    const DefinitionNode& definition = definitionOf(world, world.tasks[run.task]);
    const ContainerNode& node = definition.containers[run.index];
    const faults::Hit forced = faults::hitting(world, FaultKind::usage, run.task);
    if (!forced || !forced.asked->memoryMib)
        return node.memory > 0 && node.application.memoryMib > node.memory;
    if (!bears(world, at))
        return false;
    const std::int64_t all = *forced.asked->memoryMib;
    const std::int64_t others = natural(world, run.task).memory - node.application.memoryMib;
    return (node.memory > 0 && all - others > node.memory) ||
           (definition.memory > 0 && all > definition.memory);
}

Time leaksUntil(const World& world, Ix<ContainerRun> at)
{
    const Leak leak = leakOf(world, at);
    const faults::Hit forced = faults::hitting(world, FaultKind::usage, world.containers[at].task);
    if (!leak.hit || (forced && forced.asked->memoryMib))
        return kNever;
    const std::optional<std::int64_t> room = roomOf(world, at);
    if (!room || *room < 0)
        return kNever;
    const std::int64_t minutes = *room / leak.hit.asked->mibPerMinute + 1;
    return {(leak.sinceMinute + minutes) * kMicrosPerMinute};
}

bool leaks(const World& world, Ix<Task> at)
{
    const Task& task = world.tasks[at];
    if (!faults::hitting(world, FaultKind::memoryLeak, at) || !machines::isUp(world, at) ||
        !anyRuns(world, task))
        return false;
    return of(world, at).memory < limitsOf(world, at).memory;
}

std::uint32_t leakFact(const World& world, Ix<Task> task)
{
    return faults::hitting(world, FaultKind::memoryLeak, task).fact;
}

std::uint32_t forcedBy(const World& world, Ix<Task> task)
{
    return faults::hitting(world, FaultKind::usage, task).fact;
}

} // namespace stowage::sim::usage
