// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/told.h"

#include "sim/identity.h"

namespace stowage::session {

using sim::Ix;

std::string Told::text(std::size_t n) const
{
    return std::string(world_.text(static_cast<sim::NameId>(words_[n])));
}

namespace {
// Of a queue, a topic or a subscriber.
std::string nameOfMessaging(const sim::World& world, EntityId id)
{
    if (id.kind < EntityKind::queue || id.kind > EntityKind::subscriber)
        return {};
    const std::uint32_t slot = world.slotOf(id);
    if (slot == sim::kNone)
        return std::string(world.text(world.knownBy(id)));
    if (id.kind == EntityKind::queue)
        return std::string(world.text(world.queues[Ix<sim::Queue>{slot}].name));
    if (id.kind == EntityKind::topic)
        return std::string(world.text(world.topics[Ix<sim::Topic>{slot}].name));
    return std::string(world.text(world.subscribers[Ix<sim::Subscriber>{slot}].name));
}

std::string nameOfTask(const sim::World& world, EntityId id)
{
    const Ix<sim::Task> at{world.slotOf(id)};
    sim::NameId name = world.knownBy(id);
    if (at)
        name = world.tasks[at].service ? world.services[world.tasks[at].service].name
                                       : world.revisions[world.tasks[at].revision].family;
    return std::string(world.text(name)) + " " + std::to_string(id.number);
}

// Of what may be gone: then as it was known.
template <class Row>
std::string nameIn(const sim::World& world, const sim::Table<Row>& table, EntityId id)
{
    const std::uint32_t slot = world.slotOf(id);
    return std::string(
        world.text(slot == sim::kNone ? world.knownBy(id) : table[sim::Ix<Row>{slot}].name));
}
} // namespace

std::string Told::name(EntityId id) const
{
    const std::uint32_t slot = world_.slotOf(id);
    const auto said = [this](sim::NameId text) { return std::string(world_.text(text)); };
    const bool there = slot != sim::kNone;
    switch (id.kind) {
    case EntityKind::task:
        return nameOfTask(world_, id);
    case EntityKind::container: {
        if (!there)
            return said(world_.knownBy(id));
        const sim::ContainerRun& run = world_.containers[Ix<sim::ContainerRun>{slot}];
        const auto revision = world_.tasks[run.task].revision;
        return world_.asked.revisions[revision.slot]->containers[run.index].name;
    }
    case EntityKind::deployment:
        return sim::deploymentIdText(world_, id.number);
    case EntityKind::cluster:
        return said(world_.clusters[Ix<sim::Cluster>{slot}].name);
    case EntityKind::autoScalingGroup:
        return nameIn(world_, world_.autoScalingGroups, id);
    case EntityKind::fargate:
        return nameIn(world_, world_.fargateAreas, id);
    case EntityKind::alarm:
        return nameIn(world_, world_.alarms, id);
    case EntityKind::scalingPolicy:
        return nameIn(world_, world_.scalingPolicies, id);
    case EntityKind::capacityProvider:
        return nameIn(world_, world_.capacityProviders, id);
    case EntityKind::eventRule:
        return nameIn(world_, world_.eventRules, id);
    case EntityKind::bucket:
        return nameIn(world_, world_.buckets, id);
    case EntityKind::dynamoTable:
        return nameIn(world_, world_.dynamoTables, id);
    case EntityKind::fileSystem:
        return nameIn(world_, world_.fileSystems, id);
    case EntityKind::imageRepository:
        return nameIn(world_, world_.imageStore.repositories, id);
    case EntityKind::logGroup:
        return nameIn(world_, world_.logStore.groups, id);
    case EntityKind::you:
        return "you";
    case EntityKind::instance:
        return said(world_.hosts[Ix<sim::Host>{slot}].name);
    case EntityKind::service:
        return said(world_.services[Ix<sim::Service>{slot}].name);
    case EntityKind::revision:
        return said(world_.revisions[Ix<sim::Revision>{slot}].family);
    case EntityKind::targetGroup:
        return nameIn(world_, world_.targetGroups, id);
    case EntityKind::loadBalancer:
        return nameIn(world_, world_.balancers, id);
    case EntityKind::source:
        return nameIn(world_, world_.sources, id);
    default:
        return nameOfMessaging(world_, id);
    }
}

std::string Told::group(std::size_t n) const
{
    return name({EntityKind::targetGroup, static_cast<std::uint32_t>(words_[n])});
}

std::string Told::revision(std::size_t n) const
{
    const EntityId id{EntityKind::revision, static_cast<std::uint32_t>(words_[n])};
    const Ix<sim::Revision> at{world_.slotOf(id)};
    return name(id) + ":" + std::to_string(world_.revisions[at].revision);
}

std::string Told::tasks(std::size_t but) const
{
    std::string ids;
    for (std::size_t n = 0; n + but < words_.size(); ++n)
        ids += " (task " + sim::taskIdText(world_, static_cast<std::uint32_t>(words_[n])) + ")";
    return ids.substr(1);
}

const WhyRow& whyRowOf(FactKind kind)
{
    return whyRows().at(static_cast<std::size_t>(kind) - 1);
}

} // namespace stowage::session
