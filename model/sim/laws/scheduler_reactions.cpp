// SPDX-License-Identifier: MIT
// What makes the service scheduler look again, and what for.
#include "sim/laws/deployments.h"
#include "sim/laws/hosts.h"
#include "sim/laws/scheduler.h"
#include "sim/laws/tasks.h"
#include "sim/laws/waiting_tasks.h"
#include "sim/rules.h"

#include <vector>

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

void whenRoomIsFree(World& world, Ix<Cluster> cluster)
{
    waiting_tasks::bookLook(world, cluster);
    if (!world.clusters[cluster].anyWaits)
        return;
    bool any = false;
    for (auto at = world.clusters[cluster].firstService; at;
         at = world.services[at].nextOfCluster) {
        const bool unplaced = world.services[at].saidUnplaceable;
        const bool uneven = world.services[at].unevenMark != 0;
        any = any || unplaced || uneven;
        if (unplaced)
            lookAgain(world, at, Look::forMissing);
        else if (uneven)
            lookAgain(world, at);
    }
    world.clusters[cluster].anyWaits = any;
}

void whenRoomChanges(World& world, const Fact& fact)
{
    if (const Ix<Task> task{world.slotOf(fact.subject())})
        whenRoomIsFree(world, world.tasks[task].cluster);
}

void whenInterfaceIsFree(World& world, const Fact& fact)
{
    const Ix<Task> task{world.slotOf(fact.subject())};
    if (task && world.tasks[task].status == TaskStatus::stopped &&
        world.asked.revisions[world.tasks[task].revision.slot]->network == NetworkMode::awsvpc)
        whenRoomChanges(world, fact);
}

void whenInstanceChanges(World& world, const Fact& fact)
{
    const Ix<Host> host{world.slotOf(fact.subject())};
    if (!host)
        return;
    const Ix<Cluster> cluster = world.hosts[host].cluster;
    for (auto at = world.clusters[cluster].firstService; at; at = world.services[at].nextOfCluster)
        if (world.services[at].daemon && hosts::takesTasks(world.hosts[host]))
            lookAtOnce(world, at);
        else
            lookAgain(world, at,
                      world.services[at].saidUnplaceable ? Look::forMissing : Look::anyhow);
    waiting_tasks::bookLook(world, cluster);
}

void whenProtectionEnds(World& world, const Fact& fact)
{
    if (const Ix<Service> service{world.slotOf(fact.object())})
        lookAgain(world, service, Look::forExcess);
}

void whenInstanceDrains(World& world, const Fact& fact)
{
    const Ix<Host> host{world.slotOf(fact.subject())};
    if (!host || world.hosts[host].status != InstanceStatus::draining)
        return;
    std::vector<Ix<Task>> waiting;
    for (auto at = world.hosts[host].firstTask; at; at = world.tasks[at].nextOfHost) {
        if (!world.tasks[at].service)
            continue;
        lookAgain(world, world.tasks[at].service, Look::forMissing);
        if (world.tasks[at].status < TaskStatus::running)
            waiting.push_back(at);
    }
    for (const Ix<Task> at : waiting)
        tasks::requestStop(world, at, StopCode::serviceSchedulerInitiated,
                           deployments::scalingReason(world, world.tasks[at].service),
                           ruleNumber("instance.drainPending"));
}

} // namespace stowage::sim::scheduler
