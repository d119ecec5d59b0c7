// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "sim/frame_builder.h"
#include "sim/identity.h"
#include "sim/laws/targets.h"

namespace stowage::sim {

namespace {
struct Named {
    NameId element = 0;
    NameId name = 0;
};

template <class Row> Named namesIn(const Table<Row>& table, std::uint32_t slot)
{
    const Row& row = table[Ix<Row>{slot}];
    return {row.element, row.name};
}

Named namesOf(const World& world, EntityKind kind, std::uint32_t slot)
{
    switch (kind) {
    case EntityKind::cluster:
        return namesIn(world.clusters, slot);
    case EntityKind::instance:
        return namesIn(world.hosts, slot);
    case EntityKind::service:
        return namesIn(world.services, slot);
    case EntityKind::targetGroup:
        return namesIn(world.targetGroups, slot);
    case EntityKind::loadBalancer:
        return namesIn(world.balancers, slot);
    case EntityKind::source:
        return namesIn(world.sources, slot);
    case EntityKind::autoScalingGroup:
        return namesIn(world.autoScalingGroups, slot);
    case EntityKind::fargate:
        return namesIn(world.fargateAreas, slot);
    case EntityKind::alarm:
        return namesIn(world.alarms, slot);
    case EntityKind::scalingPolicy:
        return namesIn(world.scalingPolicies, slot);
    case EntityKind::capacityProvider:
        return namesIn(world.capacityProviders, slot);
    case EntityKind::queue:
        return namesIn(world.queues, slot);
    case EntityKind::topic:
        return namesIn(world.topics, slot);
    case EntityKind::subscriber:
        return namesIn(world.subscribers, slot);
    case EntityKind::eventRule:
        return namesIn(world.eventRules, slot);
    case EntityKind::bucket:
        return namesIn(world.buckets, slot);
    case EntityKind::dynamoTable:
        return namesIn(world.dynamoTables, slot);
    case EntityKind::fileSystem:
        return namesIn(world.fileSystems, slot);
    case EntityKind::imageRepository:
        return namesIn(world.imageStore.repositories, slot);
    case EntityKind::logGroup:
        return namesIn(world.logStore.groups, slot);
    case EntityKind::revision: {
        const Revision& row = world.revisions[Ix<Revision>{slot}];
        return {row.element, row.family};
    }
    default:
        return {};
    }
}

std::string taskName(const World& world, NameId owner, std::uint32_t number)
{
    return std::string(world.text(owner)) + " " + numberText(std::int64_t{number});
}

// Of what has left the tables.
std::string lostName(const World& world, EntityId id)
{
    const std::uint32_t known = world.knownBy(id);
    if (known == 0)
        return {};
    if (id.kind == EntityKind::task)
        return taskName(world, known, id.number);
    if (id.kind == EntityKind::target)
        return (known & targets::kKnownInstance) != 0
                   ? nameOf(world, {EntityKind::instance, known & ~targets::kKnownInstance})
                   : nameOf(world, {EntityKind::task, known});
    return std::string(world.text(known));
}
} // namespace

Subject subjectOf(const World& world, EntityId id)
{
    const std::uint32_t slot = world.slotOf(id);
    if (slot == kNone)
        return id;
    const NameId element = namesOf(world, id.kind, slot).element;
    const ElementPlace place =
        element < world.elements.size() ? world.elements[element] : ElementPlace{};
    if (element != 0 && place.kind == id.kind && place.slot == slot)
        return ElementId(std::string(world.text(element)));
    return id;
}

std::string nameOf(const World& world, EntityId id)
{
    if (id.kind == EntityKind::you)
        return "you";
    if (id.kind == EntityKind::simulation)
        return "the run";
    if (id.kind == EntityKind::deployment)
        return deploymentIdText(world, id.number);
    const std::uint32_t slot = world.slotOf(id);
    if (slot == kNone)
        return lostName(world, id);
    switch (id.kind) {
    case EntityKind::task:
        return taskName(world, ownerNameOf(world, world.tasks[Ix<Task>{slot}]), id.number);
    case EntityKind::container: {
        const ContainerRun& run = world.containers[Ix<ContainerRun>{slot}];
        const Ix<Revision> revision = world.tasks[run.task].revision;
        return world.asked.revisions[revision.slot]->containers[run.index].name;
    }
    case EntityKind::target:
        return nameOf(world, targets::bearerOf(world, world.targets[Ix<Target>{slot}]));
    default:
        return std::string(world.text(namesOf(world, id.kind, slot).name));
    }
}

} // namespace stowage::sim
