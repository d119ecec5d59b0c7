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
} // namespace

std::string Told::name(EntityId id) const
{
    const std::uint32_t slot = world_.slotOf(id);
    const auto said = [this](sim::NameId text) { return std::string(world_.text(text)); };
    const bool there = slot != sim::kNone;
    switch (id.kind) {
    case EntityKind::task: {
        const std::string number = " " + std::to_string(id.number);
        if (!there)
            return said(world_.knownBy(id)) + number;
        const sim::Task& task = world_.tasks[Ix<sim::Task>{slot}];
        return said(task.service ? world_.services[task.service].name
                                 : world_.revisions[task.revision].family) +
               number;
    }
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
        return said(there ? world_.autoScalingGroups[Ix<sim::ScalingGroup>{slot}].name
                          : world_.knownBy(id));
    case EntityKind::fargate:
        return said(there ? world_.fargateAreas[Ix<sim::FargateArea>{slot}].name
                          : world_.knownBy(id));
    case EntityKind::alarm:
        return said(there ? world_.alarms[Ix<sim::Alarm>{slot}].name : world_.knownBy(id));
    case EntityKind::scalingPolicy:
        return said(there ? world_.scalingPolicies[Ix<sim::ScalingPolicy>{slot}].name
                          : world_.knownBy(id));
    case EntityKind::capacityProvider:
        return said(there ? world_.capacityProviders[Ix<sim::CapacityProvider>{slot}].name
                          : world_.knownBy(id));
    case EntityKind::eventRule:
        return said(there ? world_.eventRules[Ix<sim::EventRule>{slot}].name : world_.knownBy(id));
    case EntityKind::bucket:
        return said(there ? world_.buckets[Ix<sim::Bucket>{slot}].name : world_.knownBy(id));
    case EntityKind::dynamoTable:
        return said(there ? world_.dynamoTables[Ix<sim::DynamoTable>{slot}].name
                          : world_.knownBy(id));
    case EntityKind::fileSystem:
        return said(there ? world_.fileSystems[Ix<sim::FileSystem>{slot}].name
                          : world_.knownBy(id));
    case EntityKind::imageRepository:
        return said(there ? world_.imageStore.repositories[Ix<sim::ImageRepository>{slot}].name
                          : world_.knownBy(id));
    case EntityKind::you:
        return "you";
    case EntityKind::instance:
        return said(world_.hosts[Ix<sim::Host>{slot}].name);
    case EntityKind::service:
        return said(world_.services[Ix<sim::Service>{slot}].name);
    case EntityKind::revision:
        return said(world_.revisions[Ix<sim::Revision>{slot}].family);
    case EntityKind::targetGroup:
        return said(there ? world_.targetGroups[Ix<sim::TargetGroup>{slot}].name
                          : world_.knownBy(id));
    case EntityKind::loadBalancer:
        return said(there ? world_.balancers[Ix<sim::Balancer>{slot}].name : world_.knownBy(id));
    case EntityKind::source:
        return said(there ? world_.sources[Ix<sim::Source>{slot}].name : world_.knownBy(id));
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
