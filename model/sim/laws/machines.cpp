// SPDX-License-Identifier: MIT
#include "sim/laws/machines.h"

#include "sim/laws/agents.h"
#include "sim/laws/targets.h"

namespace stowage::sim::machines {

bool isOnFargate(const World& world, Ix<Task> task)
{
    return world.tasks[task].capacity != Capacity::ec2;
}

Machine of(const World& world, Ix<Task> task)
{
    if (!task)
        return {};
    const Ix<Host> host = world.tasks[task].host;
    if (host)
        return {host, {}};
    return isOnFargate(world, task) ? Machine{{}, task} : Machine{};
}

Machine of(const World& world, const Target& target)
{
    if (target.host)
        return {target.host, {}};
    const Ix<Task> task = targets::taskBehind(world, target);
    return task && isOnFargate(world, task) ? Machine{{}, task} : Machine{};
}

bool isUp(const World& world, const Machine& machine)
{
    if (machine.host)
        return world.hosts[machine.host].phase == HostPhase::up;
    return machine.task && world.tasks[machine.task].status < TaskStatus::stopped;
}

bool isUp(const World& world, Ix<Task> task)
{
    return isUp(world, of(world, task));
}

bool hears(const World& world, Ix<Task> task)
{
    const Ix<Host> host = world.tasks[task].host;
    return !host || agents::hears(world, host);
}

NameId zoneOf(const World& world, const Machine& machine)
{
    if (machine.host)
        return world.hosts[machine.host].zone;
    return machine.task ? world.tasks[machine.task].zone : NameId{};
}

Ledger sizeOf(const World& world, const Machine& machine)
{
    if (machine.host)
        return {world.hosts[machine.host].cpu, world.hosts[machine.host].memory};
    if (!machine.task)
        return {};
    const Revision& revision = world.revisions[world.tasks[machine.task].revision];
    return {revision.cpu, revision.memory};
}

std::vector<Ix<Task>> tasksOn(const World& world, const Machine& machine)
{
    std::vector<Ix<Task>> tasks;
    eachTaskOn(world, machine, [&tasks](Ix<Task> at) { tasks.push_back(at); });
    return tasks;
}

std::vector<Ix<Target>> targetsOn(const World& world, const Machine& machine)
{
    std::vector<Ix<Target>> targets;
    eachTaskOn(world, machine, [&](Ix<Task> task) {
        for (auto at = world.tasks[task].firstTarget; at; at = world.targets[at].nextOfTask)
            targets.push_back(at);
    });
    for (const Ix<Target> at : world.targetsByHand)
        if (of(world, world.targets[at]) == machine)
            targets.push_back(at);
    return targets;
}

std::vector<Ix<Task>> fargateTasks(const World& world)
{
    std::vector<Ix<Task>> tasks;
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at))
        if (isOnFargate(world, at) && world.tasks[at].status < TaskStatus::stopped)
            tasks.push_back(at);
    return tasks;
}

} // namespace stowage::sim::machines
