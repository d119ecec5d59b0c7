// SPDX-License-Identifier: MIT
#include "sim/laws/serving.h"

namespace stowage::sim::serving {

void bookHost(World& world, Ix<Host> host)
{
    if (host && world.hosts.holds(host) && !world.hosts[host].load)
        world.hosts[host].load = world.book(world.now, AppointmentKind::hostLoad, host.slot);
}

bool keepsProbesWaiting(const World& world, Ix<Target> target)
{
    return world.lanes[target.slot].keepsProbesWaiting;
}

void whenContainerChanges(World& world, const Fact& fact)
{
    if (const Ix<ContainerRun> at{world.slotOf(fact.subject())}; at)
        bookHost(world, world.tasks[world.containers[at].task].host);
}

void whenMachineStops(World& world, const Fact& fact)
{
    bookHost(world, {world.slotOf(fact.subject())});
}

} // namespace stowage::sim::serving
