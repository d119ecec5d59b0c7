// SPDX-License-Identifier: MIT
#include "aws/metrics_csv.h"

#include "base/text.h"
#include "sim/laws/capacity_reservation.h"
#include "sim/laws/metric_sources.h"

#include <algorithm>
#include <array>
#include <utility>

namespace stowage::aws {

namespace {
using sim::Ix;
using sim::MetricKind;
using sim::MetricSource;

struct Named {
    MetricKind kind;
    std::string_view name;
};
constexpr std::array<Named, 4> kOfCluster{{{MetricKind::cpuReservation, "CPUReservation"},
                                           {MetricKind::memoryReservation, "MemoryReservation"},
                                           {MetricKind::cpuUtilization, "CPUUtilization"},
                                           {MetricKind::memoryUtilization, "MemoryUtilization"}}};
constexpr std::array<Named, 6> kOfGroup{
    {{MetricKind::requestCount, "RequestCount"},
     {MetricKind::requestCountPerTarget, "RequestCountPerTarget"},
     {MetricKind::targetResponseTime, "TargetResponseTime"},
     {MetricKind::target5xx, "HTTPCode_Target_5XX_Count"},
     {MetricKind::healthyHosts, "HealthyHostCount"},
     {MetricKind::unhealthyHosts, "UnHealthyHostCount"}}};
constexpr std::array<Named, 8> kOfBalancer{
    {{MetricKind::requestCount, "RequestCount"},
     {MetricKind::targetResponseTime, "TargetResponseTime"},
     {MetricKind::target5xx, "HTTPCode_Target_5XX_Count"},
     {MetricKind::balancer3xx, "HTTPCode_ELB_3XX_Count"},
     {MetricKind::balancer4xx, "HTTPCode_ELB_4XX_Count"},
     {MetricKind::balancer5xx, "HTTPCode_ELB_5XX_Count"},
     {MetricKind::redirects, "HTTP_Redirect_Count"},
     {MetricKind::fixedResponses, "HTTP_Fixed_Response_Count"}}};

bool isCount(std::string_view metric)
{
    return metric.starts_with("RequestCount") || metric.starts_with("HTTP");
}

std::string nameIn(const sim::World& world, sim::NameId name)
{
    return std::string(world.text(name));
}

// A cell is quoted where it would be read as several.
std::string cell(const std::string& text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + "\"";
}

std::string dimensionsText(const sim::MetricNode& node)
{
    std::string text;
    for (const auto& [name, value] : node.dimensions)
        text += (text.empty() ? "" : ";") + name + "=" + value;
    return text;
}
} // namespace

void MetricsTable::add(Time minute, const sim::MetricNode& node, const sim::Datapoint& point)
{
    if (point.samples > 0)
        rows_.push_back({minute, node.space, node.name, dimensionsText(node),
                         isCount(node.name) ? point.sum : point.average});
}

void MetricsTable::addTasks(const sim::World& world, Time minute)
{
    for (auto at = world.clusters.first(); at; at = world.clusters.after(at))
        for (const Named& each : kOfCluster)
            add(minute,
                {"AWS/ECS",
                 std::string(each.name),
                 {{"ClusterName", nameIn(world, world.clusters[at].name)}}},
                sim::metrics::pointOf(each.kind, sim::metrics::measured(world, at), false));
    for (auto at = world.services.first(); at; at = world.services.after(at)) {
        const sim::Service& service = world.services[at];
        for (const MetricKind kind : {MetricKind::cpuUtilization, MetricKind::memoryUtilization})
            add(minute,
                {"AWS/ECS",
                 kind == MetricKind::cpuUtilization ? "CPUUtilization" : "MemoryUtilization",
                 {{"ClusterName", nameIn(world, world.clusters[service.cluster].name)},
                  {"ServiceName", nameIn(world, service.name)}}},
                sim::metrics::pointOf(kind, sim::metrics::measured(world, at), true));
    }
}

// Counted in a copy, for what watches a run does not change it.
void MetricsTable::addRequests(const sim::World& world, Time minute)
{
    if (world.balancers.count() == 0)
        return;
    sim::World copy = world;
    const auto addAll = [&](MetricSource source, std::uint32_t slot, std::uint32_t number,
                            const auto& names, sim::MetricNode node) {
        sim::Metric metric;
        metric.source = source;
        metric.slot = slot;
        const sim::RequestCounts now = sim::metrics::countsOf(copy, metric);
        const sim::RequestCounts before = std::exchange(before_[Source{source, number}], now);
        for (const Named& each : names) {
            metric.kind = each.kind;
            sim::metrics::Hosts hosts = sim::metrics::hostsOf(copy, metric);
            hosts.fewest = hosts.most = hosts.now;
            node.name = each.name;
            add(minute, node,
                sim::metrics::counted(each.kind, sim::metrics::difference(now, before), hosts));
        }
    };
    for (auto at = world.targetGroups.first(); at; at = world.targetGroups.after(at)) {
        const sim::TargetGroup& group = world.targetGroups[at];
        if (group.balancer)
            addAll(MetricSource::targetGroup, at.slot, group.number, kOfGroup,
                   {"AWS/ApplicationELB",
                    {},
                    {{"LoadBalancer", nameIn(world, world.balancers[group.balancer].name)},
                     {"TargetGroup", nameIn(world, group.name)}}});
    }
    for (auto at = world.balancers.first(); at; at = world.balancers.after(at))
        addAll(MetricSource::loadBalancer, at.slot, world.balancers[at].number, kOfBalancer,
               {"AWS/ApplicationELB",
                {},
                {{"LoadBalancer", nameIn(world, world.balancers[at].name)}}});
}

void MetricsTable::addProviders(const sim::World& world, Time minute)
{
    for (auto at = world.capacityProviders.first(); at; at = world.capacityProviders.after(at)) {
        const sim::CapacityProvider& row = world.capacityProviders[at];
        if (!row.policy)
            continue;
        const sim::Amount percent =
            sim::capacity::percentOf(sim::capacity::reservationOf(world, at));
        add(minute,
            {"AWS/ECS/ManagedScaling",
             "CapacityProviderReservation",
             {{"CapacityProviderName", nameIn(world, row.name)},
              {"ClusterName", nameIn(world, world.clusters[row.cluster].name)}}},
            {1, percent, percent, percent, percent});
    }
}

void MetricsTable::minuteEnds(const sim::World& world)
{
    const Time minute = world.now - sim::metrics::kMinute;
    addTasks(world, minute);
    addProviders(world, minute);
    addRequests(world, minute);
}

// Added up from the facts, for a World keeps what was put for some hours only.
std::vector<MetricsTable::Row> MetricsTable::putRows(const sim::World& world)
{
    std::map<std::pair<std::int64_t, std::uint64_t>, std::pair<std::int64_t, sim::Amount>> sums;
    for (std::uint32_t n = 1; n <= world.facts.count(); ++n) {
        if (world.facts.fact(n).kind != FactKind::youPutMetricData)
            continue;
        const auto words = world.facts.payload(n);
        auto& [samples, sum] = sums[{static_cast<std::int64_t>(words[1]), words[0]}];
        samples += static_cast<std::int64_t>(words[2]);
        sum += static_cast<sim::Amount>(words[3]);
    }
    std::vector<Row> rows;
    for (const auto& [at, put] : sums) {
        sim::Metric metric;
        metric.key = static_cast<sim::NameId>(at.second);
        const sim::MetricNode node = sim::metrics::nodeOf(world, metric);
        rows.push_back(
            {{at.first}, node.space, node.name, dimensionsText(node), put.second / put.first});
    }
    return rows;
}

std::string MetricsTable::csv(const sim::World& world) const
{
    std::vector<Row> rows = rows_;
    for (Row& row : putRows(world))
        rows.push_back(std::move(row));
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        return std::tie(a.minute, a.space, a.metric, a.dimensions) <
               std::tie(b.minute, b.space, b.metric, b.dimensions);
    });
    std::string text = "time,namespace,metric,dimensions,value\n";
    for (const Row& row : rows)
        text += instantText(world.startMicros + row.minute.micros) + "," + cell(row.space) + "," +
                cell(row.metric) + "," + cell(row.dimensions) + "," +
                numberText(static_cast<double>(row.value) / static_cast<double>(sim::kOne)) + "\n";
    return text;
}

} // namespace stowage::aws
