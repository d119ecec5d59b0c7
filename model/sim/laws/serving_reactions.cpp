// SPDX-License-Identifier: MIT
#include "sim/laws/serving.h"

namespace stowage::sim::serving {

void book(World& world, const machines::Machine& machine, Ix<Task> only)
{
    if (machine.host && world.hosts.holds(machine.host)) {
        Host& host = world.hosts[machine.host];
        if (host.load && host.loadOf != only)
            host.loadOf = {};
        if (!host.load) {
            host.load = world.book(world.now, AppointmentKind::hostLoad, machine.host.slot);
            host.loadOf = only;
        }
    }
    if (machine.task && !world.tasks[machine.task].load &&
        world.tasks[machine.task].status < TaskStatus::stopped)
        world.tasks[machine.task].load =
            world.book(world.now, AppointmentKind::taskLoad, machine.task.slot);
}

bool keepsProbesWaiting(const World& world, Ix<Target> target)
{
    return world.lanes[target.slot].keepsProbesWaiting;
}

void whenContainerChanges(World& world, const Fact& fact)
{
    if (const Ix<ContainerRun> at{world.slotOf(fact.subject())}; at)
        book(world, machines::of(world, world.containers[at].task), world.containers[at].task);
}

void whenMachineStops(World& world, const Fact& fact)
{
    book(world, {{world.slotOf(fact.subject())}, {}});
}

} // namespace stowage::sim::serving
