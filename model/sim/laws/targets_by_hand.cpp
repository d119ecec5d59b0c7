// SPDX-License-Identifier: MIT
#include "sim/laws/targets_by_hand.h"

#include "sim/commands.h"
#include "sim/laws/health.h"
#include "sim/laws/serving.h"
#include "sim/laws/targets.h"
#include "sim/laws/traffic.h"
#include "sim/rules.h"

namespace stowage::sim::targets_by_hand {

namespace {
// That runs and has the port of its host.
Ix<ContainerRun> listenerAt(const World& world, Ix<Host> host, std::uint16_t port)
{
    if (world.hosts[host].phase != HostPhase::up)
        return {};
    for (auto use = world.hosts[host].firstPort; use; use = world.ports[use].nextOfHost) {
        const PortUse& row = world.ports[use];
        if (row.hostPort == port && row.protocol == Protocol::tcp && row.container &&
            world.containers[row.container].status == ContainerStatus::running)
            return row.container;
    }
    return {};
}

// The container of a task that maps the port; an interface of its own has no others.
Ix<ContainerRun> mapping(const World& world, Ix<Task> at, std::uint16_t port)
{
    const Task& task = world.tasks[at];
    const DefinitionNode& definition = *world.asked.revisions[task.revision.slot];
    for (auto run = task.firstContainer; run; run = world.containers[run].nextOfTask)
        for (const PortMapping& mapped : definition.containers[world.containers[run].index].ports)
            if (mapped.containerPort == port && mapped.protocol == Protocol::tcp)
                return run;
    return {};
}

bool isOfInstance(const Target& target)
{
    return !target.task && target.address == 0;
}

// The same, registered by whomever.
bool isRegistered(const World& world, const Target& wanted)
{
    const Ix<Task> task = wanted.address != 0 ? targets::taskBehind(world, wanted) : Ix<Task>{};
    for (auto at = world.targetGroups[wanted.group].firstTarget; at;
         at = world.targets[at].nextOfGroup) {
        const Target& target = world.targets[at];
        if (target.port != wanted.port || target.state == TargetState::draining)
            continue;
        if (wanted.address == 0 ? target.host == wanted.host
                                : target.address == wanted.address || (task && target.task == task))
            return true;
    }
    return false;
}

Error noGroup()
{
    return {Fault::notFound, "The target group is not there any more; choose one that is.",
            "TargetGroupNotFound"};
}

Error invalid()
{
    return {Fault::refused,
            "The specified target does not exist, is not in the same VPC as the target group, or "
            "has an unsupported instance type.",
            "InvalidTarget"};
}

Result<Target> targetOf(World& world, const RegisterTarget& asked)
{
    Target target;
    target.group = rowOf<TargetGroup>(world, EntityKind::targetGroup, asked.targetGroup);
    if (!target.group)
        return noGroup();
    target.port = static_cast<std::uint16_t>(asked.port);
    const std::uint32_t slot = asked.at ? world.slotOf(asked.at) : kNone;
    if (asked.address.empty()) {
        if (asked.at.kind != EntityKind::instance || slot == kNone ||
            world.hosts[Ix<Host>{slot}].phase > HostPhase::up) // also one that cannot register
            return invalid();
        target.host = {slot};
        target.container = listenerAt(world, target.host, target.port);
        return target;
    }
    target.address = world.names.intern(asked.address);
    if (asked.at.kind != EntityKind::task || slot == kNone ||
        world.tasks[Ix<Task>{slot}].status >= TaskStatus::stopped)
        return target;
    target.host = world.tasks[Ix<Task>{slot}].host;
    target.container = mapping(world, {slot}, target.port);
    return target;
}

void enroll(World& world, Target target, RuleNumber rule)
{
    target.registeredAt = target.probePhase = target.probedUntil = world.now;
    target.reason = TargetReason::initialHealthChecking;
    const Ix<Target> at = targets::join(world, target);
    world.targetsByHand.push_back(at);
    world.tell({FactKind::targetRegistered, idOf(world.targets[at]), rule,
                targets::bearerOf(world, target)},
               {world.targetGroups[target.group].number, target.port});
    health::reconsider(world, at);
    traffic::bookLook(world, target.group); // what requests would meet there
}

void meet(World& world, Ix<Target> at, Ix<ContainerRun> container)
{
    Target& target = world.targets[at];
    if (target.container != container) {
        target.container = container;
        serving::book(world, machines::of(world, world.targets[at]));
        if (!world.asked.targetGroups[target.group.slot]->stickyCookie.empty())
            traffic::bookLook(world, target.group); // it may set a cookie or set none
    }
    health::reconsider(world, at);
}
} // namespace

Outcome add(World& world, const RegisterTarget& asked)
{
    const Result<Target> found = targetOf(world, asked);
    if (!found)
        return found.error();
    if (isRegistered(world, *found))
        return Done{};
    world.cause = noteCall(world, "elbv2:RegisterTargets");
    enroll(world, *found, ruleNumber("target.byHand"));
    return Done{};
}

Outcome remove(World& world, const DeregisterTarget& asked)
{
    const Ix<Target> at{world.slotOf(asked.target)};
    if (!at)
        return Done{}; // what is not registered is no error
    if (world.targets[at].state == TargetState::draining)
        return Done{};
    world.cause = noteCall(world, "elbv2:DeregisterTargets");
    targets::drain(world, at);
    return Done{};
}

void attach(World& world, Ix<TargetGroup> group, Ix<Host> host)
{
    const TargetGroupNode& node = *world.asked.targetGroups[group.slot];
    if (node.targetType != TargetType::instance)
        return; // AWS refuses a group of addresses
    if (world.hosts[host].phase > HostPhase::up)
        return; // and what does not run
    if (world.targetGroups[group].registered >= targets::kMostTargets)
        return;
    Target target;
    target.group = group;
    target.host = host;
    target.port = static_cast<std::uint16_t>(node.port);
    target.container = listenerAt(world, host, target.port);
    if (!isRegistered(world, target))
        enroll(world, target, ruleNumber("group.targets"));
}

bool detach(World& world, Ix<TargetGroup> group, Ix<Host> host)
{
    bool any = false;
    for (const Ix<Target> at : std::vector<Ix<Target>>(world.targetsByHand)) {
        const Target& target = world.targets[at];
        if (!isOfInstance(target) || target.host != host || target.group != group)
            continue;
        any = true;
        targets::drain(world, at);
    }
    return any;
}

bool isStopped(const World& world, const Target& target)
{
    if (!isOfInstance(target))
        return false;
    const Host& host = world.hosts[target.host];
    return host.phase == HostPhase::stopped || host.terminated;
}

void follow(World& world, const machines::Machine& machine)
{
    if (world.targetsByHand.empty())
        return;
    for (const Ix<Target> at : std::vector<Ix<Target>>(world.targetsByHand)) {
        const Target& target = world.targets[at];
        if (machine && machines::of(world, target) == machine)
            meet(world, at,
                 isOfInstance(target) ? listenerAt(world, machine.host, target.port)
                                      : target.container);
    }
}

void whenInstanceIsGone(World& world, const Fact& fact)
{
    const Ix<Host> host{world.slotOf(fact.subject())};
    follow(world, {host, {}});
    serving::book(world, {host, {}}); // requests meet nobody from now on
}

void whenTaskChanges(World& world, const Fact& fact)
{
    const Ix<Task> task{world.slotOf(fact.subject())};
    if (!task || world.tasks[task].status < TaskStatus::stopped || world.targetsByHand.empty())
        return;
    for (const Ix<Target> at : std::vector<Ix<Target>>(world.targetsByHand)) {
        if (targets::taskBehind(world, world.targets[at]) != task)
            continue;
        meet(world, at, {});
        if (world.targets[at].address != 0) {
            world.targets[at].host = {};
            health::reconsider(world, at);
            traffic::bookLook(world, world.targets[at].group);
        }
    }
}

} // namespace stowage::sim::targets_by_hand
