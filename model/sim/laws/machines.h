// SPDX-License-Identifier: MIT
// What tasks run on: container instances, and on Fargate a machine for each task.
#pragma once

#include "sim/world.h"

#include <vector>

namespace stowage::sim::machines {

// A container instance, or the machine of a task on Fargate; neither: nobody's.
struct Machine {
    Ix<Host> host;
    Ix<Task> task;

    explicit operator bool() const { return host || task; }
    bool operator==(const Machine&) const = default;
};

bool isOnFargate(const World& world, Ix<Task> task);
Machine of(const World& world, Ix<Task> task);
Machine of(const World& world, const Target& target); // where its requests go

// It runs, whatever Amazon ECS knows of it. One of Fargate does as long as its task is not STOPPED.
bool isUp(const World& world, const Machine& machine);
bool isUp(const World& world, Ix<Task> task);

// Its agent hears of what is asked of the task.
bool hears(const World& world, Ix<Task> task);

NameId zoneOf(const World& world, const Machine& machine); // 0: nobody's
Ledger sizeOf(const World& world, const Machine& machine);
std::vector<Ix<Task>> tasksOn(const World& world, const Machine& machine);
template <class Visit>
void eachTaskOn(const World& world, const Machine& machine, const Visit& visit)
{
    if (machine.task)
        visit(machine.task);
    if (machine.host)
        for (auto at = world.hosts[machine.host].firstTask; at; at = world.tasks[at].nextOfHost)
            visit(at);
}

// Of its tasks, and then those by hand.
std::vector<Ix<Target>> targetsOn(const World& world, const Machine& machine);

// Tasks on Fargate that are not STOPPED, in the order of their slots.
std::vector<Ix<Task>> fargateTasks(const World& world);

} // namespace stowage::sim::machines
