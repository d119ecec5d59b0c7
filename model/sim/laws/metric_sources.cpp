// SPDX-License-Identifier: MIT
#include "sim/laws/metric_sources.h"

#include "base/text.h"
#include "sim/laws/capacity_providers.h"
#include "sim/laws/meters.h"
#include "sim/laws/queue_metrics.h"
#include "sim/laws/traffic.h"
#include "sim/laws/usage.h"

#include <algorithm>

namespace stowage::sim::metrics {

namespace {
// Products of two amounts need more than 64 bits.
__extension__ using Wide = __int128;

struct Known {
    std::string_view name;
    MetricKind kind;
};
constexpr Known kEcs[] = {
    {"CPUUtilization", MetricKind::cpuUtilization},
    {"MemoryUtilization", MetricKind::memoryUtilization},
    {"CPUReservation", MetricKind::cpuReservation},
    {"MemoryReservation", MetricKind::memoryReservation},
};
constexpr Known kBalancing[] = {
    {"RequestCount", MetricKind::requestCount},
    {"RequestCountPerTarget", MetricKind::requestCountPerTarget},
    {"TargetResponseTime", MetricKind::targetResponseTime},
    {"HTTPCode_Target_5XX_Count", MetricKind::target5xx},
    {"HTTPCode_ELB_3XX_Count", MetricKind::balancer3xx},
    {"HTTPCode_ELB_4XX_Count", MetricKind::balancer4xx},
    {"HTTPCode_ELB_5XX_Count", MetricKind::balancer5xx},
    {"HTTP_Redirect_Count", MetricKind::redirects},
    {"HTTP_Fixed_Response_Count", MetricKind::fixedResponses},
    {"HealthyHostCount", MetricKind::healthyHosts},
    {"UnHealthyHostCount", MetricKind::unhealthyHosts},
};

template <std::size_t count> MetricKind kindIn(const Known (&known)[count], std::string_view name)
{
    for (const Known& each : known)
        if (each.name == name)
            return each.kind;
    return MetricKind::yours;
}

std::string dimension(const MetricNode& node, std::string_view name)
{
    for (const auto& [key, value] : node.dimensions)
        if (key == name)
            return value;
    return {};
}

bool hasOnly(const MetricNode& node, std::initializer_list<std::string_view> names)
{
    return node.dimensions.size() == names.size() &&
           std::all_of(names.begin(), names.end(),
                       [&](std::string_view name) { return !dimension(node, name).empty(); });
}

bool isOfGroupAlone(MetricKind kind)
{
    return kind == MetricKind::requestCountPerTarget || kind == MetricKind::healthyHosts ||
           kind == MetricKind::unhealthyHosts;
}

bool isOfBalancerAlone(MetricKind kind)
{
    return kind == MetricKind::balancer3xx || kind == MetricKind::balancer4xx ||
           kind == MetricKind::balancer5xx || kind == MetricKind::redirects ||
           kind == MetricKind::fixedResponses;
}

template <class Row>
std::uint32_t slotNamed(const World& world, const Table<Row>& table, std::string_view name)
{
    for (auto at = table.first(); at; at = table.after(at))
        if (world.text(table[at].name) == name)
            return at.slot;
    return kNone;
}

// The rows of those that were deleted stay, and another one may bear the name by now.
Ix<Cluster> clusterNamed(const World& world, std::string_view name)
{
    for (auto at = world.clusters.first(); at; at = world.clusters.after(at))
        if (world.clusters[at].active && world.text(world.clusters[at].name) == name)
            return at;
    return {};
}

// The newest of that name, which is the one that is not being deleted.
std::uint32_t serviceNamed(const World& world, std::string_view cluster, std::string_view name)
{
    const Ix<Cluster> home = clusterNamed(world, cluster);
    std::uint32_t found = kNone;
    if (home)
        for (auto at = world.clusters[home].firstService; at; at = world.services[at].nextOfCluster)
            if (world.text(world.services[at].name) == name)
                found = at.slot;
    return found;
}

std::uint32_t groupNamed(const World& world, std::string_view name)
{
    for (auto at = world.autoScalingGroups.first(); at; at = world.autoScalingGroups.after(at))
        if (!world.autoScalingGroups[at].isDeleted &&
            world.text(world.autoScalingGroups[at].name) == name)
            return at.slot;
    return kNone;
}

bool isCountedAlone(const Metric& metric) // without requests or targets
{
    return metric.source == MetricSource::provider || metric.source == MetricSource::group ||
           metric.source == MetricSource::queue;
}

// Amazon ECS measures those whose scaling it manages.
std::uint32_t providerNamed(const World& world, std::string_view cluster, std::string_view name)
{
    const Ix<Cluster> home = clusterNamed(world, cluster);
    const auto at = home ? capacity_providers::named(world, home, name) : Ix<CapacityProvider>{};
    return at && capacity_providers::isManaged(world, at) ? at.slot : kNone;
}

Datapoint fromStatistic(const Statistic& statistic, std::int64_t samples)
{
    constexpr Amount kThousandth = kOne / 1'000;
    if (samples == 0 || statistic.average < 0)
        return {};
    return {samples, statistic.average * kThousandth, statistic.minimum * kThousandth,
            statistic.maximum * kThousandth, statistic.sum * kThousandth};
}
} // namespace

std::string keyOf(const MetricNode& node)
{
    std::string key = node.space + "\n" + node.name;
    for (const auto& [name, value] : node.dimensions)
        key += "\n" + name + "=" + value;
    return key;
}

MetricNode nodeOf(const World& world, const Metric& metric)
{
    const std::vector<std::string> lines = split(world.text(metric.key), '\n');
    MetricNode node{lines[0], lines[1], {}};
    for (std::size_t n = 2; n < lines.size(); ++n) {
        const std::size_t equals = lines[n].find('=');
        node.dimensions.emplace_back(lines[n].substr(0, equals), lines[n].substr(equals + 1));
    }
    return node;
}

Named namedBy(const MetricNode& node)
{
    if (node.space == "AWS/ECS") {
        const MetricKind kind = kindIn(kEcs, node.name);
        const bool isReservation =
            kind == MetricKind::cpuReservation || kind == MetricKind::memoryReservation;
        if (kind != MetricKind::yours && hasOnly(node, {"ClusterName"}))
            return {kind, MetricSource::cluster};
        if (kind != MetricKind::yours && !isReservation &&
            hasOnly(node, {"ClusterName", "ServiceName"}))
            return {kind, MetricSource::service};
    }
    if (node.space == "AWS/ECS/ManagedScaling" && node.name == "CapacityProviderReservation" &&
        hasOnly(node, {"CapacityProviderName", "ClusterName"}))
        return {MetricKind::providerReservation, MetricSource::provider};
    if (node.space == "AWS/EC2" && node.name == "CPUUtilization" &&
        hasOnly(node, {"AutoScalingGroupName"}))
        return {MetricKind::groupCpu, MetricSource::group};
    if (const MetricKind kind = queue_metrics::kindOf(node); kind != MetricKind::yours)
        return {kind, MetricSource::queue};
    if (node.space == "AWS/ApplicationELB") {
        const MetricKind kind = kindIn(kBalancing, node.name);
        if (kind == MetricKind::yours)
            return {};
        if (hasOnly(node, {"LoadBalancer", "TargetGroup"}) && !isOfBalancerAlone(kind))
            return {kind, MetricSource::targetGroup};
        if (hasOnly(node, {"TargetGroup"}) && kind == MetricKind::requestCountPerTarget)
            return {kind, MetricSource::targetGroup};
        if (hasOnly(node, {"LoadBalancer"}) && !isOfGroupAlone(kind))
            return {kind, MetricSource::loadBalancer};
    }
    return {};
}

std::uint32_t slotFor(const World& world, const MetricNode& node, MetricSource source)
{
    switch (source) {
    case MetricSource::cluster:
        return clusterNamed(world, dimension(node, "ClusterName")).slot;
    case MetricSource::service:
        return serviceNamed(world, dimension(node, "ClusterName"), dimension(node, "ServiceName"));
    case MetricSource::targetGroup:
        return slotNamed(world, world.targetGroups, dimension(node, "TargetGroup"));
    case MetricSource::loadBalancer:
        return slotNamed(world, world.balancers, dimension(node, "LoadBalancer"));
    case MetricSource::provider:
        return providerNamed(world, dimension(node, "ClusterName"),
                             dimension(node, "CapacityProviderName"));
    case MetricSource::group:
        return groupNamed(world, dimension(node, "AutoScalingGroupName"));
    case MetricSource::queue:
        return slotNamed(world, world.queues, dimension(node, "QueueName"));
    case MetricSource::yours:
        break;
    }
    return kNone;
}

Datapoint pointOf(MetricKind kind, const MetricPoint& point, bool ofTasks)
{
    // A cluster reports once a minute, whatever it has.
    const std::int64_t samples = ofTasks || point.samples == 0 ? point.samples : 1;
    switch (kind) {
    case MetricKind::cpuUtilization:
        return fromStatistic(point.cpuUtilization, samples);
    case MetricKind::memoryUtilization:
        return fromStatistic(point.memoryUtilization, samples);
    case MetricKind::cpuReservation:
        return fromStatistic(point.cpuReservation, samples);
    case MetricKind::memoryReservation:
        return fromStatistic(point.memoryReservation, samples);
    default:
        return {};
    }
}

SeriesStep seenNow(const World& world, const Metric& metric)
{
    if (metric.slot == kNone)
        return {};
    if (metric.source == MetricSource::service) {
        const MetricPoint& point = meters::ofService(world, {metric.slot});
        return {point.minute, pointOf(metric.kind, point, true)};
    }
    if (metric.source == MetricSource::cluster) {
        const MetricPoint& point = meters::ofCluster(world, {metric.slot});
        return {point.minute, pointOf(metric.kind, point, false)};
    }
    return {};
}

Datapoint cpuOf(const World& world, Ix<ScalingGroup> group)
{
    std::int64_t used = 0, all = 0, instances = 0;
    for (auto host = world.autoScalingGroups[group].firstHost; host;
         host = world.hosts[host].nextOfGroup) {
        const Host& row = world.hosts[host];
        if (row.membership.state != LifecycleState::inService || row.phase != HostPhase::up)
            continue;
        ++instances;
        all += row.cpu;
        for (auto task = row.firstTask; task; task = world.tasks[task].nextOfHost)
            used += usage::of(world, task).cpu;
    }
    if (all == 0)
        return {};
    const auto percent = static_cast<Amount>(Wide{used} * 100 * kOne / all);
    return {instances, percent, percent, percent, percent * instances};
}

RequestCounts difference(const RequestCounts& now, const RequestCounts& before)
{
    RequestCounts more;
    for (const auto count : kRequestCounts)
        more.*count = std::max<std::int64_t>(0, now.*count - before.*count);
    return more;
}

namespace {
const MetricPoint& measuredBy(const std::vector<Meter>& meters, std::uint32_t slot)
{
    static const MetricPoint none;
    if (slot >= meters.size())
        return none;
    return meters[slot].comesAt == kNever ? meters[slot].seen : meters[slot].coming;
}
} // namespace

const MetricPoint& measured(const World& world, Ix<Service> at)
{
    return measuredBy(world.serviceMeters, at.slot);
}

const MetricPoint& measured(const World& world, Ix<Cluster> at)
{
    return measuredBy(world.clusterMeters, at.slot);
}

RequestCounts countsOf(World& world, const Metric& metric)
{
    if (isCountedAlone(metric))
        return {};
    if (metric.source == MetricSource::targetGroup) {
        traffic::settle(world, {metric.slot});
        return world.dealings[metric.slot].counts;
    }
    const Ix<Balancer> balancer{metric.slot};
    for (auto at = world.sources.first(); at; at = world.sources.after(at))
        if (world.sources[at].balancer == balancer)
            traffic::settleSource(world, at);
    RequestCounts counts = world.balancers[balancer].counts;
    for (auto at = world.targetGroups.first(); at; at = world.targetGroups.after(at)) {
        if (world.targetGroups[at].balancer != balancer)
            continue;
        traffic::settle(world, at);
        counts += world.dealings[at.slot].counts;
    }
    return counts;
}

Hosts hostsOf(const World& world, const Metric& metric)
{
    Hosts hosts;
    if (isCountedAlone(metric))
        return hosts;
    for (auto group = world.targetGroups.first(); group; group = world.targetGroups.after(group)) {
        const TargetGroup& row = world.targetGroups[group];
        if (metric.source == MetricSource::targetGroup ? group.slot != metric.slot
                                                       : row.balancer.slot != metric.slot)
            continue;
        hosts.registered += row.registered;
        hosts.asked += world.dealings[group.slot].asked;
        for (auto at = row.firstTarget; at; at = world.targets[at].nextOfGroup)
            hosts.now += world.targets[at].state == (metric.kind == MetricKind::healthyHosts
                                                         ? TargetState::healthy
                                                         : TargetState::unhealthy);
    }
    return hosts;
}

bool isRestless(const World& world, const Metric& metric)
{
    if (metric.source == MetricSource::queue)
        return queue_metrics::isRestless(world, metric);
    if (isCountedAlone(metric))
        return false;
    for (auto at = world.targetGroups.first(); at; at = world.targetGroups.after(at)) {
        const bool isOne = metric.source == MetricSource::targetGroup
                               ? at.slot == metric.slot
                               : world.targetGroups[at].balancer.slot == metric.slot;
        if (isOne && world.dealings[at.slot].strained > 0)
            return true;
    }
    return false;
}

Datapoint counted(MetricKind kind, const RequestCounts& counts, const Hosts& hosts)
{
    const auto ones = [](std::int64_t count) {
        const Amount each = count > 0 ? kOne : 0;
        return Datapoint{std::max<std::int64_t>(count, 1), each, each, each, count * kOne};
    };
    const auto one = [](Amount value) { return Datapoint{1, value, value, value, value}; };
    switch (kind) {
    case MetricKind::requestCount:
        return counts.requests > 0 || hosts.registered > 0 ? ones(counts.requests) : Datapoint{};
    case MetricKind::requestCountPerTarget:
        return counts.requests > 0 && hosts.asked > 0
                   ? one(static_cast<Amount>(Wide{counts.requests} * kOne / hosts.asked))
                   : Datapoint{};
    case MetricKind::targetResponseTime: {
        if (counts.answered == 0)
            return {};
        const Amount mean = counts.tookMicros / counts.answered; // a millionth is a microsecond
        return {counts.answered, mean, mean, mean, counts.tookMicros};
    }
    case MetricKind::target5xx:
        return counts.target5xx > 0 || hosts.registered > 0 ? ones(counts.target5xx) : Datapoint{};
    case MetricKind::balancer3xx:
        return counts.balancer3xx > 0 ? ones(counts.balancer3xx) : Datapoint{};
    case MetricKind::balancer4xx:
        return counts.balancer4xx > 0 ? ones(counts.balancer4xx) : Datapoint{};
    case MetricKind::balancer5xx:
        return counts.balancer5xx > 0 ? ones(counts.balancer5xx) : Datapoint{};
    case MetricKind::redirects:
        return counts.redirects > 0 ? ones(counts.redirects) : Datapoint{};
    case MetricKind::fixedResponses:
        return counts.fixedResponses > 0 ? ones(counts.fixedResponses) : Datapoint{};
    case MetricKind::healthyHosts:
    case MetricKind::unhealthyHosts:
        if (hosts.registered == 0)
            return {};
        return {1, hosts.now * kOne, hosts.fewest * kOne, hosts.most * kOne, hosts.now * kOne};
    default:
        return {};
    }
}

} // namespace stowage::sim::metrics
