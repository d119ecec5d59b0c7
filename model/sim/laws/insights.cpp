// SPDX-License-Identifier: MIT
#include "sim/laws/insights.h"

#include <algorithm>

namespace stowage::sim::insights {

namespace {
constexpr std::int64_t kMinute = 60'000'000;

bool isOn(const World& world, Ix<Cluster> at)
{
    const auto& node = world.asked.clusters[at.slot];
    return node && node->insights != Insights::disabled;
}

void count(World& world, std::vector<InsightMeter>& meters, std::uint32_t slot,
           std::uint32_t number, const std::array<std::int32_t, 4>& counts)
{
    if (meters.size() <= slot)
        meters.resize(slot + 1);
    InsightMeter& meter = meters[slot];
    if (meter.of != number)
        meter = {number};
    const Time minute{world.now.micros / kMinute * kMinute};
    if (meter.points > 0 && meter.newest.back().counts == counts)
        return;
    if (meter.points == 0 || meter.newest.back().minute != minute) {
        std::move(meter.newest.begin() + 1, meter.newest.end(), meter.newest.begin());
        meter.points = std::min(meter.points + 1, static_cast<std::int32_t>(meter.newest.size()));
    }
    meter.newest.back() = {minute, counts};
}

void forget(std::vector<InsightMeter>& meters, std::uint32_t slot)
{
    if (slot < meters.size())
        meters[slot] = {};
}

void look(World& world, Ix<Service> at)
{
    const Service& service = world.services[at];
    std::int32_t deployments = 0;
    for (auto each = service.firstDeployment; each; each = world.deployments[each].nextOfService)
        ++deployments;
    count(world, world.serviceInsights, at.slot, service.number,
          {service.running, service.desired, service.pending, deployments});
}

void look(World& world, Ix<Cluster> at)
{
    const Cluster& cluster = world.clusters[at];
    std::int32_t tasks = 0, services = 0, instances = 0;
    for (auto service = cluster.firstService; service;
         service = world.services[service].nextOfCluster) {
        tasks += world.services[service].running;
        ++services;
    }
    for (auto task = cluster.firstAlone; task; task = world.tasks[task].nextOfOwner)
        tasks += world.tasks[task].status == TaskStatus::running;
    for (auto host = cluster.firstHost; host; host = world.hosts[host].nextOfCluster)
        ++instances;
    count(world, world.clusterInsights, at.slot, cluster.number, {tasks, services, instances, 0});
}

void lookAt(World& world, Ix<Cluster> cluster, Ix<Service> service)
{
    if (!cluster || !isOn(world, cluster))
        return;
    if (service)
        look(world, service);
    look(world, cluster);
}

void lookAtService(World& world, EntityId id)
{
    const Ix<Service> at{id.kind == EntityKind::service ? world.slotOf(id) : kNone};
    if (at)
        lookAt(world, world.services[at].cluster, at);
}

// A minute without a change is like the one before it.
const InsightPoint* newestOf(const World& world, const std::vector<InsightMeter>& meters,
                             std::uint32_t slot, std::uint32_t number)
{
    if (slot >= meters.size() || meters[slot].of != number)
        return nullptr;
    const InsightMeter& meter = meters[slot];
    const std::int64_t ended = world.now.micros - world.timing.metricDelay.micros;
    const std::int64_t newest = ended / kMinute * kMinute - kMinute;
    const InsightPoint* found = nullptr;
    for (auto at = meter.newest.end() - meter.points; at != meter.newest.end(); ++at)
        if (at->minute.micros <= newest)
            found = &*at;
    return found;
}
} // namespace

const InsightPoint* ofService(const World& world, Ix<Service> at)
{
    const Service& row = world.services[at];
    return isOn(world, row.cluster) && row.status != ServiceStatus::inactive
               ? newestOf(world, world.serviceInsights, at.slot, row.number)
               : nullptr;
}

const InsightPoint* ofCluster(const World& world, Ix<Cluster> at)
{
    return isOn(world, at)
               ? newestOf(world, world.clusterInsights, at.slot, world.clusters[at].number)
               : nullptr;
}

void lookAll(World& world, Ix<Cluster> at)
{
    const bool counts = isOn(world, at);
    for (auto service = world.clusters[at].firstService; service;
         service = world.services[service].nextOfCluster) {
        forget(world.serviceInsights, service.slot);
        if (counts)
            look(world, service);
    }
    forget(world.clusterInsights, at.slot);
    if (counts)
        look(world, at);
}

void whenClusterIsCreated(World& world, const Fact& fact)
{
    if (const Ix<Cluster> at{world.slotOf(fact.subject())}; at && isOn(world, at))
        look(world, at);
}

void whenTaskChanges(World& world, const Fact& fact)
{
    if (const Ix<Task> at{world.slotOf(fact.subject())}; at)
        lookAt(world, world.tasks[at].cluster, world.tasks[at].service);
}

void whenServiceChanges(World& world, const Fact& fact)
{
    lookAtService(world, fact.subject());
}

void whenDeploymentChanges(World& world, const Fact& fact)
{
    lookAtService(world, fact.object());
}

void whenInstanceChanges(World& world, const Fact& fact)
{
    if (const Ix<Host> at{world.slotOf(fact.subject())}; at)
        lookAt(world, world.hosts[at].cluster, {});
}

} // namespace stowage::sim::insights
