// SPDX-License-Identifier: MIT
#include "sim/frame_builder.h"

#include "sim/laws/buckets.h"
#include "sim/laws/capacity_providers.h"
#include "sim/laws/fargate.h"
#include "sim/notices.h"
#include "sim/traffic_readouts.h"

#include <algorithm>
#include <utility>

namespace stowage::sim {

namespace {
void add(std::vector<EntityId>& ids, EntityId id)
{
    if (id)
        ids.push_back(id);
}

void addProvider(const World& world, Ix<ScalingGroup> group, std::vector<EntityId>& ids)
{
    if (const auto at = capacity_providers::of(world, group))
        add(ids, idOf(world.capacityProviders[at]));
}

// What else looks different where this one does.
void addAround(const World& world, EntityId id, std::vector<EntityId>& ids)
{
    const std::uint32_t slot = world.slotOf(id);
    if (slot == kNone)
        return;
    switch (id.kind) {
    case EntityKind::container:
        add(ids, idOf(world.tasks[world.containers[Ix<ContainerRun>{slot}].task]));
        break;
    case EntityKind::target:
        add(ids, idOf(world.targetGroups[world.targets[Ix<Target>{slot}].group]));
        break;
    case EntityKind::deployment:
        add(ids, idOf(world.services[world.deployments[Ix<Deployment>{slot}].service]));
        break;
    case EntityKind::source:
        if (const Ix<Balancer> balancer = world.sources[Ix<Source>{slot}].balancer)
            add(ids, idOf(world.balancers[balancer]));
        break;
    case EntityKind::instance: {
        const Host& host = world.hosts[Ix<Host>{slot}];
        for (Ix<Task> at = host.firstTask; at; at = world.tasks[at].nextOfHost)
            add(ids, idOf(world.tasks[at]));
        if (host.cluster)
            add(ids, idOf(world.clusters[host.cluster]));
        if (host.membership.group)
            add(ids, idOf(world.autoScalingGroups[host.membership.group]));
        addProvider(world, host.membership.group, ids);
        break;
    }
    default:
        break;
    }
}

// A task changes how its service, its instance and its cluster look, but not the other tasks there.
void addOwners(const World& world, EntityId id, std::vector<EntityId>& ids)
{
    const std::uint32_t slot = world.slotOf(id);
    if (id.kind != EntityKind::task || slot == kNone)
        return;
    const Task& task = world.tasks[Ix<Task>{slot}];
    add(ids, idOf(world.clusters[task.cluster]));
    if (task.service)
        add(ids, idOf(world.services[task.service]));
    if (task.host)
        add(ids, idOf(world.hosts[task.host]));
    if (task.host)
        addProvider(world, world.hosts[task.host].membership.group, ids);
    else if (const auto at =
                 capacity_providers::named(world, task.cluster, world.text(task.provider)))
        add(ids, idOf(world.capacityProviders[at]));
    if (const Ix<FargateArea> area = fargate::areaOf(world, task))
        add(ids, idOf(world.fargateAreas[area]));
}

template <class Spread>
void spread(const World& world, std::vector<EntityId>& ids, Spread spreadOne)
{
    const std::size_t count = ids.size();
    for (std::size_t n = 0; n < count; ++n)
        spreadOne(world, ids[n], ids);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

// What lived under a drawn thing that is gone from the drawing is not shown any more.
bool isShown(const World& world, EntityId id, std::uint32_t slot)
{
    if (std::holds_alternative<ElementId>(subjectOf(world, id)))
        return true;
    if (id.kind != EntityKind::instance)
        return false;
    const Host& host = world.hosts[Ix<Host>{slot}]; // its group may keep what has died
    return host.phase <= HostPhase::gone || isMember(host.membership.state);
}

// That an instance has left its group is shown once, for its picture is kept until then.
bool hasLeft(const World& world, EntityId id, std::uint32_t slot)
{
    return id.kind == EntityKind::instance &&
           world.hosts[Ix<Host>{slot}].membership.state == LifecycleState::gone;
}

bool hasReadout(EntityKind kind)
{
    switch (kind) {
    case EntityKind::cluster:
    case EntityKind::instance:
    case EntityKind::revision:
    case EntityKind::service:
    case EntityKind::targetGroup:
    case EntityKind::loadBalancer:
    case EntityKind::source:
    case EntityKind::autoScalingGroup:
    case EntityKind::fargate:
    case EntityKind::alarm:
    case EntityKind::scalingPolicy:
    case EntityKind::capacityProvider:
    case EntityKind::queue:
    case EntityKind::topic:
    case EntityKind::subscriber:
    case EntityKind::eventRule:
    case EntityKind::bucket:
    case EntityKind::dynamoTable:
    case EntityKind::fileSystem:
    case EntityKind::imageRepository:
    case EntityKind::logGroup:
        return true;
    default:
        return false;
    }
}

void show(const World& world, EntityId id, Frame& frame)
{
    const std::uint32_t slot = world.slotOf(id);
    if (id.kind == EntityKind::task) {
        if (slot == kNone)
            frame.goneTasks.push_back(id);
        else
            frame.tasks.push_back(readoutOf(world, Ix<Task>{slot}));
    } else if (slot != kNone && hasReadout(id.kind) && isShown(world, id, slot)) {
        frame.readouts.push_back(readoutOf(world, id.kind, slot));
    }
}

Frame frameAt(const World& world)
{
    Frame frame;
    frame.now = world.now;
    frame.newest = world.now;
    frame.flows = flowsOf(world);
    return frame;
}
} // namespace

Frame wholeFrame(const World& world)
{
    Frame frame = frameAt(world);
    frame.whole = true;
    for (std::size_t kind = 0; kind < World::kKinds; ++kind)
        for (std::uint32_t number = 1; number <= world.byNumber[kind].size(); ++number) {
            const EntityId id{static_cast<EntityKind>(kind), number};
            if (world.slotOf(id) != kNone)
                show(world, id, frame);
        }
    return frame;
}

Frame nextFrame(World& world)
{
    markMoving(world);
    for (auto at = world.buckets.first(); at; at = world.buckets.after(at))
        if (buckets::grows(world, at))
            world.mark(idOf(world.buckets[at]));
    Frame frame = frameAt(world);
    frame.nextDue = world.agenda.nextDue();
    std::vector<EntityId> ids = world.changes.take();
    spread(world, ids, addAround);
    spread(world, ids, addOwners);
    for (const EntityId id : ids) {
        const std::uint32_t slot = world.slotOf(id);
        if (slot != kNone && hasLeft(world, id, slot) && !isShown(world, id, slot))
            frame.readouts.push_back(readoutOf(world, id.kind, slot));
        else
            show(world, id, frame);
    }
    frame.notices = noticesSince(world, world.pictured);
    world.pictured = world.facts.count();
    return frame;
}

} // namespace stowage::sim
