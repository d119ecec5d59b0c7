// SPDX-License-Identifier: MIT
#include "sim/laws/capacity_providers.h"

#include "sim/because.h"
#include "sim/laws/capacity_reservation.h"
#include "sim/laws/group_scaling.h"
#include "sim/laws/launches.h"
#include "sim/laws/managed_instances.h"
#include "sim/laws/metrics.h"
#include "sim/laws/scaling_policies.h"
#include "sim/laws/waiting_tasks.h"
#include "sim/rules.h"

#include <utility>

namespace stowage::sim::capacity_providers {

namespace {
std::uint64_t word(std::int64_t number)
{
    return static_cast<std::uint64_t>(number);
}

EntityId clusterOf(const World& world, const CapacityProvider& row)
{
    return row.cluster ? idOf(world.clusters[row.cluster]) : EntityId{};
}

// isManaged, target, steps, warm-up, protection, draining.
std::vector<std::uint64_t> wordsOf(const CapacityProviderNode& node)
{
    return {node.isManaged ? 1U : 0U,      word(node.targetCapacity),
            word(node.minimumStep),        word(node.maximumStep),
            word(node.warmupSeconds),      node.protectsInstances ? 1U : 0U,
            node.drainsInstances ? 1U : 0U};
}

void dropPolicy(World& world, Ix<CapacityProvider> at)
{
    const Ix<ScalingPolicy> policy = std::exchange(world.capacityProviders[at].policy, {});
    if (!policy)
        return;
    scaling_policies::remove(world, policy.slot);
    world.asked.scalingPolicies[policy.slot] = nullptr;
}

// Amazon ECS puts a policy on the group, and takes it away.
void keepPolicy(World& world, Ix<CapacityProvider> at, const CapacityProviderNode& node)
{
    const CapacityProvider row = world.capacityProviders[at];
    const bool isWanted = node.isManaged && row.group && row.cluster;
    if (!isWanted)
        return dropPolicy(world, at);
    const ScalingPolicyNode wanted = scaling_policies::managedBy(world, at, node);
    if (row.policy && *world.asked.scalingPolicies[row.policy.slot] == wanted)
        return;
    if (row.policy) {
        const ScalingPolicyNode before = *world.asked.scalingPolicies[row.policy.slot];
        putAt(world.asked.scalingPolicies, row.policy.slot,
              std::make_shared<const ScalingPolicyNode>(wanted));
        return scaling_policies::change(world, row.policy.slot, before);
    }
    const std::uint32_t policy = scaling_policies::create(world, wanted);
    world.capacityProviders[at].policy = {policy};
}

// The tasks that it was given: they follow its name, and none to another cluster.
void takeTasksAlong(World& world, const CapacityProvider& before, const CapacityProvider& now)
{
    if (!before.cluster)
        return;
    if (now.cluster != before.cluster)
        return waiting_tasks::giveUp(world, before.cluster, before.name);
    if (now.name == before.name)
        return;
    launches::rename(world, before.cluster, world.text(before.name), world.text(now.name));
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at)) {
        Task& task = world.tasks[at];
        if (task.cluster != before.cluster || task.provider != before.name ||
            task.status >= TaskStatus::stopped)
            continue;
        task.provider = now.name;
        world.mark(idOf(task));
    }
}
} // namespace

std::uint32_t create(World& world, const CapacityProviderNode& node)
{
    CapacityProvider row;
    row.element = world.names.intern(node.id.text);
    row.name = world.names.intern(node.name);
    row.cluster = rowOf<Cluster>(world, EntityKind::cluster, Subject(node.cluster));
    const Ix<CapacityProvider> at = world.capacityProviders.add(row);
    CapacityProvider& made = world.capacityProviders[at];
    made.number = world.nextNumber(EntityKind::capacityProvider, at.slot);
    world.tell({FactKind::capacityProviderCreated, idOf(made), ruleNumber("provider.group"),
                clusterOf(world, made)},
               wordsOf(node));
    return at.slot;
}

void change(World& world, std::uint32_t slot, const CapacityProviderNode& before)
{
    const CapacityProviderNode node = *world.asked.capacityProviders[slot];
    CapacityProvider& row = world.capacityProviders[Ix<CapacityProvider>{slot}];
    const CapacityProvider old = row;
    row.name = world.names.intern(node.name);
    row.cluster = rowOf<Cluster>(world, EntityKind::cluster, Subject(node.cluster));
    if (wordsOf(node) != wordsOf(before) || node.group != before.group)
        world.tell({FactKind::capacityProviderChanged, idOf(row), ruleNumber("provider.group"),
                    clusterOf(world, row)},
                   wordsOf(node));
    world.mark(idOf(row));
    takeTasksAlong(world, old, world.capacityProviders[Ix<CapacityProvider>{slot}]);
    changes(world, {slot});
}

void remove(World& world, std::uint32_t slot)
{
    const Ix<CapacityProvider> at{slot};
    dropPolicy(world, at);
    const CapacityProvider row = world.capacityProviders[at];
    const std::uint32_t fact = world.tell({FactKind::capacityProviderDeleted, idOf(row),
                                           ruleNumber("provider.group"), clusterOf(world, row)});
    world.gone(EntityKind::capacityProvider, row.number, row.name);
    world.capacityProviders.remove(at);
    if (row.group)
        managed_instances::reviewGroup(world, row.group);
    const Because because(world, fact);
    if (row.cluster)
        waiting_tasks::giveUp(world, row.cluster, row.name);
}

void resolve(World& world)
{
    for (auto at = world.capacityProviders.first(); at; at = world.capacityProviders.after(at)) {
        const CapacityProviderNode node = *world.asked.capacityProviders[at.slot];
        CapacityProvider& row = world.capacityProviders[at];
        const Ix<ScalingGroup> before = row.group;
        row.cluster = rowOf<Cluster>(world, EntityKind::cluster, Subject(node.cluster));
        row.group = rowOf<ScalingGroup>(world, EntityKind::autoScalingGroup, Subject(node.group));
        if (row.group && world.autoScalingGroups[row.group].isDeleted)
            row.group = {};
        keepPolicy(world, at, node);
        if (before && before != world.capacityProviders[at].group)
            managed_instances::reviewGroup(world, before);
        if (const Ix<ScalingGroup> group = world.capacityProviders[at].group)
            managed_instances::reviewGroup(world, group);
        if (before != world.capacityProviders[at].group)
            changes(world, at);
        if (const Ix<Cluster> cluster = world.capacityProviders[at].cluster)
            waiting_tasks::bookLook(world, cluster);
    }
}

Ix<CapacityProvider> named(const World& world, Ix<Cluster> cluster, std::string_view name)
{
    for (auto at = world.capacityProviders.first(); at; at = world.capacityProviders.after(at))
        if (world.capacityProviders[at].cluster == cluster &&
            world.text(world.capacityProviders[at].name) == name)
            return at;
    return {};
}

Ix<CapacityProvider> of(const World& world, Ix<ScalingGroup> group)
{
    for (auto at = world.capacityProviders.first(); at; at = world.capacityProviders.after(at))
        if (group && world.capacityProviders[at].group == group)
            return at;
    return {};
}

bool isManaged(const World& world, Ix<CapacityProvider> at)
{
    return static_cast<bool>(world.capacityProviders[at].policy);
}

void changes(World& world, Ix<CapacityProvider> at)
{
    world.mark(idOf(world.capacityProviders[at]));
    metrics::providerChanges(world, at);
}

Amount measure(World& world, Ix<CapacityProvider> at)
{
    const Reservation now = capacity::reservationOf(world, at);
    CapacityProvider& row = world.capacityProviders[at];
    const Reservation before = std::exchange(row.coming, now);
    const Amount percent = capacity::percentOf(now);
    if (std::exchange(row.isMeasured, true) && before == now)
        return percent;
    const EntityId group = row.group ? idOf(world.autoScalingGroups[row.group]) : EntityId{};
    world.tell({FactKind::capacityMeasured, idOf(row), ruleNumber("provider.reservation"), group},
               {word(now.needed), word(now.running), word(now.busy), word(now.asked),
                word(now.further), word(now.waiting), word(now.tooLarge), word(percent)});
    if (now.tooLarge > before.tooLarge)
        world.tell({FactKind::taskNeverFits, idOf(world.capacityProviders[at]),
                    ruleNumber("provider.neverFits"), idOf(world.revisions[now.largest])},
                   {word(now.tooLarge)});
    return percent;
}

void show(World& world, Ix<CapacityProvider> at)
{
    CapacityProvider& row = world.capacityProviders[at];
    const Reservation before = std::exchange(row.seen, row.coming);
    world.mark(idOf(row));
    if (!row.policy || !row.group || before == row.seen)
        return;
    // The percentage may be the same, of which no alarm hears, while M and N are others.
    const Ix<ScalingGroup> group = row.group;
    group_scaling::bookLook(
        world, group, metrics::isEvaluation(world) ? world.now : metrics::nextEvaluation(world));
}

void whenTaskChanges(World& world, const Fact& fact)
{
    const Ix<Task> task{world.slotOf(fact.subject())};
    if (!task)
        return;
    const Task& row = world.tasks[task];
    Ix<CapacityProvider> at;
    if (row.host)
        at = of(world, world.hosts[row.host].membership.group);
    else if (row.provider != 0)
        at = named(world, row.cluster, world.text(row.provider));
    if (at)
        changes(world, at);
    if (row.host)
        managed_instances::review(world, row.host);
}

void whenInstanceChanges(World& world, const Fact& fact)
{
    const Ix<Host> host{world.slotOf(fact.subject())};
    if (!host)
        return;
    if (const auto at = of(world, world.hosts[host].membership.group))
        changes(world, at);
    managed_instances::review(world, host);
}

void whenMemberChanges(World& world, const Fact& fact)
{
    const Ix<Host> host{fact.objectKind == EntityKind::instance ? world.slotOf(fact.object())
                                                                : kNone};
    if (!host)
        return;
    metrics::instancesChange(world, world.hosts[host].membership.group);
    if (const auto at = of(world, world.hosts[host].membership.group))
        changes(world, at);
    managed_instances::review(world, host);
}

} // namespace stowage::sim::capacity_providers
