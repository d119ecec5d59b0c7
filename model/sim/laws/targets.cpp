// SPDX-License-Identifier: MIT
#include "sim/laws/targets.h"

#include "sim/because.h"
#include "sim/laws/health.h"
#include "sim/laws/machines.h"
#include "sim/laws/traffic.h"
#include "sim/laws/traffic_shift.h"
#include "sim/rules.h"

#include <cstdlib>
#include <utility>
#include <vector>

namespace stowage::sim::targets {

namespace {
// What a service asks of one task: its container and the port at which requests reach it.
struct Reached {
    Ix<ContainerRun> container;
    std::uint16_t port = 0; // 0: the container maps no such port
};

// Instance targets are reached at the host's port, ip targets at the container's own (Use load
// balancing to distribute Amazon ECS service traffic).
Reached reachedBy(const World& world, const Task& task, const ServiceTarget& wanted,
                  TargetType type)
{
    const DefinitionNode& definition = *world.asked.revisions[task.revision.slot];
    for (auto run = task.firstContainer; run; run = world.containers[run].nextOfTask) {
        const ContainerNode& node = definition.containers[world.containers[run].index];
        if (wanted.container.empty() ? node.ports.empty() : node.name != wanted.container)
            continue;
        if (node.ports.empty() && wanted.containerPort == 0)
            return {};
        const int port =
            wanted.containerPort != 0 ? wanted.containerPort : node.ports[0].containerPort;
        if (type == TargetType::ip)
            return {run, static_cast<std::uint16_t>(port)};
        for (auto use = task.firstPort; use; use = world.ports[use].nextOfTask)
            if (world.ports[use].container == run && world.ports[use].containerPort == port)
                return {run, world.ports[use].hostPort};
        return {};
    }
    return {};
}

bool isRegistered(const World& world, const Task& task, Ix<TargetGroup> group)
{
    for (auto at = task.firstTarget; at; at = world.targets[at].nextOfTask)
        if (world.targets[at].group == group)
            return true;
    return false;
}

// No place is left in the group; the service says so once until there is one.
void turnAway(World& world, Ix<Service> service, Ix<TargetGroup> group)
{
    const bool isNew = !std::exchange(world.targetGroups[group].turnsAway, true);
    if (!std::exchange(world.services[service].saidFull, true) || isNew)
        world.tell({FactKind::targetsRefused, idOf(world.services[service]),
                    ruleNumber("target.most"), idOf(world.targetGroups[group])});
}

void enroll(World& world, Ix<Task> task, const ServiceTarget& wanted)
{
    const ElementId& named = traffic_shift::groupOf(world, world.tasks[task].deployment, wanted);
    const auto group = rowOf<TargetGroup>(world, EntityKind::targetGroup, named);
    if (!group || isRegistered(world, world.tasks[task], group))
        return;
    const TargetType type = world.asked.targetGroups[group.slot]->targetType;
    const Reached reached = reachedBy(world, world.tasks[task], wanted, type);
    if (reached.port == 0)
        return;
    if (world.targetGroups[group].registered >= kMostTargets)
        return turnAway(world, world.tasks[task].service, group);
    Target target;
    target.group = group;
    target.task = task;
    target.container = reached.container;
    target.host = world.tasks[task].host;
    target.port = reached.port;
    target.registeredAt = target.probePhase = target.probedUntil = world.now;
    target.reason = TargetReason::initialHealthChecking;
    target.nextOfTask = world.tasks[task].firstTarget;
    const Ix<Target> at = join(world, target);
    world.tasks[task].firstTarget = at;
    world.tell({FactKind::targetRegistered, idOf(world.targets[at]), ruleNumber("target.register"),
                idOf(world.tasks[task])},
               {world.targetGroups[group].number, reached.port});
    health::reconsider(world, at);
}

bool isOneUnhealthy(const World& world, const TargetGroup& group)
{
    for (auto at = group.firstTarget; at; at = world.targets[at].nextOfGroup)
        if (world.targets[at].state == TargetState::unhealthy)
            return true;
    return false;
}

void lookAtRouting(World& world, Ix<TargetGroup> at)
{
    TargetGroup& group = world.targetGroups[at];
    world.mark(idOf(group));
    const bool failOpen = group.healthy == 0 && isOneUnhealthy(world, group);
    if (group.failOpen == failOpen)
        return;
    group.failOpen = failOpen;
    world.tell({FactKind::routingChanged, idOf(group), ruleNumber("target.failOpen")},
               {failOpen ? 1ULL : 0ULL});
}

void dropFromOwner(World& world, Ix<Target> at)
{
    if (!world.targets[at].task) {
        std::erase(world.targetsByHand, at);
        return;
    }
    Ix<Target>* link = &world.tasks[world.targets[at].task].firstTarget;
    while (*link != at)
        link = &world.targets[*link].nextOfTask;
    *link = world.targets[at].nextOfTask;
}

// 0: nobody.
std::uint32_t knownBy(const World& world, const Target& target)
{
    if (target.task)
        return world.tasks[target.task].number;
    return target.address == 0 ? kKnownInstance | world.hosts[target.host].number : 0;
}
} // namespace

void whenTaskChanges(World& world, const Fact& fact)
{
    const Ix<Task> at{world.slotOf(fact.subject())};
    if (!at)
        return;
    const Task& task = world.tasks[at];
    if (task.status >= TaskStatus::stopped) {
        while (world.tasks[at].firstTarget)
            remove(world, world.tasks[at].firstTarget);
    } else if (fact.kind == FactKind::taskStatusChanged && task.status == TaskStatus::running &&
               task.desired == TaskStatus::running && task.service &&
               !world.deployments[task.deployment].untargeted) {
        const auto asked = world.asked.services[task.service.slot];
        if (!asked)
            return;
        for (const ServiceTarget& wanted : asked->targets)
            enroll(world, at, wanted);
    }
}

namespace {
// The tasks of a service that have found no place before. Where there is none for all of them, the
// service has said so.
void enrollWaiting(World& world, Ix<Service> service, const ServiceTarget& wanted,
                   Ix<TargetGroup> group)
{
    for (auto at = world.services[service].firstTask; at; at = world.tasks[at].nextOfOwner) {
        if (world.targetGroups[group].registered >= kMostTargets) {
            world.targetGroups[group].turnsAway = true;
            return;
        }
        const Task& task = world.tasks[at];
        if (task.status == TaskStatus::running && task.desired == TaskStatus::running &&
            task.deployment == world.services[service].lastDeployment &&
            !world.deployments[task.deployment].untargeted)
            enroll(world, at, wanted);
    }
    world.services[service].saidFull = false;
}

Ix<TargetGroup> groupOf(const World& world, const Fact& fact)
{
    if (fact.kind == FactKind::targetDeregistered)
        return {world.slotOf({EntityKind::targetGroup,
                              static_cast<std::uint32_t>(world.facts.payload(fact.number)[0])})};
    const Ix<Target> target{world.slotOf(fact.subject())};
    return target ? world.targets[target].group : Ix<TargetGroup>{};
}
} // namespace

void whenPlaceIsFree(World& world, const Fact& fact)
{
    const Ix<TargetGroup> group = groupOf(world, fact);
    if (!group || !std::exchange(world.targetGroups[group].turnsAway, false))
        return;
    for (auto at = world.services.first(); at; at = world.services.after(at)) {
        const auto asked = world.asked.services[at.slot];
        if (!asked)
            continue;
        const Ix<Deployment> newest = world.services[at].lastDeployment;
        for (const ServiceTarget& wanted : asked->targets)
            if (newest &&
                rowOf<TargetGroup>(world, EntityKind::targetGroup,
                                   traffic_shift::groupOf(world, newest, wanted)) == group)
                enrollWaiting(world, at, wanted, group);
    }
}

void whenStopIsRequested(World& world, const Fact& fact)
{
    const Ix<Task> task{world.slotOf(fact.subject())};
    if (!task)
        return;
    for (auto at = world.tasks[task].firstTarget; at; at = world.targets[at].nextOfTask)
        drain(world, at);
}

void drain(World& world, Ix<Target> at)
{
    const Target& target = world.targets[at];
    if (target.state == TargetState::draining)
        return;
    const bool used = target.state != TargetState::unused;
    const int delay = world.asked.targetGroups[target.group.slot]->deregistrationDelaySeconds;
    const Time end = world.now + (used ? seconds(delay) : Duration{});
    world.cancel(world.targets[at].next);
    health::keepProbes(world, at);
    world.tell({FactKind::targetDeregistering, idOf(target), ruleNumber("target.drain"),
                bearerOf(world, target)},
               {static_cast<std::uint64_t>(end.micros)});
    setState(world, at, TargetState::draining, TargetReason::deregistrationInProgress);
    world.targets[at].changesAt = end;
    world.targets[at].next = world.book(end, AppointmentKind::drainOver, at.slot);
}

void drainOver(World& world, Ix<Target> at)
{
    world.targets[at].next = {}; // it is being kept
    remove(world, at);
}

void remove(World& world, Ix<Target> at)
{
    traffic::leave(world, at);
    world.cancel(world.targets[at].next);
    const Target target = world.targets[at];
    TargetGroup& group = world.targetGroups[target.group];
    dropFromOwner(world, at);
    unlink(world.targets, kOfGroup, group.firstTarget, group.lastTarget, at);
    if (target.state != TargetState::draining)
        --group.registered;
    if (target.state == TargetState::healthy)
        --group.healthy;
    world.gone(EntityKind::target, target.number, knownBy(world, target));
    world.targets.remove(at);
    const Because because(
        world, world.tell({FactKind::targetDeregistered, idOf(target), ruleNumber("target.drain"),
                           bearerOf(world, target)},
                          {group.number, target.state == TargetState::draining ? 1ULL : 0ULL}));
    lookAtRouting(world, target.group);
}

Ix<Target> join(World& world, const Target& target)
{
    const Ix<Target> at = world.targets.add(target);
    world.targets[at].number = world.nextNumber(EntityKind::target, at.slot);
    const Ix<Task> task = taskBehind(world, target);
    world.targets[at].zone = machines::zoneOf(
        world, target.host || !task ? machines::of(world, target) : machines::of(world, task));
    putAt(world.lanes, at.slot, Lane{});
    TargetGroup& group = world.targetGroups[target.group];
    linkLast(world.targets, kOfGroup, group.firstTarget, group.lastTarget, at);
    ++group.registered;
    return at;
}

EntityId bearerOf(const World& world, const Target& target)
{
    if (target.task)
        return idOf(world.tasks[target.task]);
    return target.address == 0 ? idOf(world.hosts[target.host])
                               : idOf(world.targetGroups[target.group]);
}

Ix<Task> taskBehind(const World& world, const Target& target)
{
    if (target.task || !target.container)
        return target.task;
    return world.containers[target.container].task;
}

void setState(World& world, Ix<Target> at, TargetState state, TargetReason reason)
{
    Target& target = world.targets[at];
    if (target.state == state && target.reason == reason)
        return;
    TargetGroup& group = world.targetGroups[target.group];
    group.healthy += (state == TargetState::healthy) - (target.state == TargetState::healthy);
    group.registered -= state == TargetState::draining && target.state != TargetState::draining;
    target.state = state;
    target.reason = reason;
    const auto checks = static_cast<std::uint64_t>(std::abs(target.streak));
    const Because because(
        world, world.tell({FactKind::targetHealthChanged, idOf(target), ruleNumber("target.probe"),
                           bearerOf(world, target)},
                          {static_cast<std::uint64_t>(state), static_cast<std::uint64_t>(reason),
                           target.statusCode, checks}));
    lookAtRouting(world, target.group);
}

} // namespace stowage::sim::targets
