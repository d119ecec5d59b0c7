// SPDX-License-Identifier: MIT
// What makes the service scheduler look again, and what for.
#include "sim/laws/scheduler.h"

namespace stowage::sim::scheduler {

namespace {
// What the scheduler stops itself is missing only where it was told why already.
Look lookFor(const World& world, const Fact& fact)
{
    const Ix<Task> task{world.slotOf(fact.subject())};
    if (!task || fact.kind == FactKind::taskStatusChanged)
        return Look::anyhow;
    const Task& row = world.tasks[task];
    if (fact.kind == FactKind::taskStopRequested)
        return row.stopCode == StopCode::serviceSchedulerInitiated ? Look::anyhow
                                                                   : Look::forMissing;
    return row.health == HealthStatus::unhealthy ? Look::forMissing : Look::forExcess;
}
} // namespace

void whenTaskChanges(World& world, const Fact& fact)
{
    if (fact.objectKind != EntityKind::service)
        return;
    if (const Ix<Service> service{world.slotOf(fact.object())})
        lookAgain(world, service, lookFor(world, fact));
}

void whenRoomChanges(World& world, const Fact& fact)
{
    const Ix<Task> task{world.slotOf(fact.subject())};
    if (!task)
        return;
    const Ix<Cluster> cluster = world.tasks[task].cluster;
    for (auto at = world.clusters[cluster].firstService; at; at = world.services[at].nextOfCluster)
        if (world.services[at].saidUnplaceable)
            lookAgain(world, at, Look::forMissing);
}

void whenInstanceChanges(World& world, const Fact& fact)
{
    const Ix<Host> host{world.slotOf(fact.subject())};
    if (!host)
        return;
    const Ix<Cluster> cluster = world.hosts[host].cluster;
    for (auto at = world.clusters[cluster].firstService; at; at = world.services[at].nextOfCluster)
        lookAgain(world, at, world.services[at].saidUnplaceable ? Look::forMissing : Look::anyhow);
}

} // namespace stowage::sim::scheduler
