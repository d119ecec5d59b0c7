// SPDX-License-Identifier: MIT
// What CloudWatch shows of namespace AWS/ECS.
#include "aws/state_parts.h"
#include "sim/laws/insights.h"
#include "sim/laws/meters.h"
#include "sim/laws/metric_sources.h"

#include <algorithm>
#include <array>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

struct Dimension {
    std::string_view name;
    std::string_view value;
};

// A minute without a change is like the one before it, so that the newest one that is seen by now
// is the point's own or a later one.
Time newestMinute(const Moment& moment, Time minute)
{
    constexpr std::int64_t kMinute = 60'000'000;
    const sim::World& world = moment.world;
    const std::int64_t ended = world.now.micros - world.timing.metricDelay.micros;
    const std::int64_t newest = ended / kMinute * kMinute - kMinute;
    return {std::max(minute.micros, newest)};
}

Json dimensionsJson(const std::vector<Dimension>& dimensions)
{
    Json list = Json::array();
    for (const Dimension& each : dimensions) {
        Json dimension = Json::object();
        dimension.set("Name", each.name);
        dimension.set("Value", each.value);
        list.append(std::move(dimension));
    }
    return list;
}

double percentOf(std::int64_t thousandths)
{
    return static_cast<double>(thousandths) / 1'000;
}

class Metrics {
public:
    Metrics(const Moment& moment, std::vector<Dimension> dimensions, const sim::MetricPoint& point,
            Json& list)
        : moment_(moment), dimensions_(std::move(dimensions)), point_(point), list_(list)
    {
    }

    void add(std::string_view name, const sim::Statistic& statistic)
    {
        if (point_.samples == 0 || statistic.average < 0)
            return;
        Json json = Json::object();
        json.set("Namespace", "AWS/ECS");
        json.set("MetricName", name);
        json.set("Dimensions", dimensionsJson(dimensions_));
        json.set("Timestamp", moment_.text(newestMinute(moment_, point_.minute)));
        json.set("SampleCount", std::int64_t{dimensions_.size() > 1 ? point_.samples : 1});
        json.set("Average", percentOf(statistic.average));
        json.set("Minimum", percentOf(statistic.minimum));
        json.set("Maximum", percentOf(statistic.maximum));
        json.set("Sum", percentOf(statistic.sum));
        json.set("Unit", "Percent");
        list_.append(std::move(json));
    }

private:
    const Moment& moment_;
    std::vector<Dimension> dimensions_;
    const sim::MetricPoint& point_;
    Json& list_;
};

// Of one minute, as at its end.
void addCount(const Moment& moment, const sim::InsightPoint& point,
              const std::vector<Dimension>& dimensions, std::string_view name, std::int32_t count,
              Json& list)
{
    Json json = Json::object();
    json.set("Namespace", "ECS/ContainerInsights");
    json.set("MetricName", name);
    json.set("Dimensions", dimensionsJson(dimensions));
    json.set("Timestamp", moment.text(newestMinute(moment, point.minute)));
    json.set("SampleCount", std::int64_t{1});
    for (const std::string_view statistic : {"Average", "Minimum", "Maximum", "Sum"})
        json.set(statistic, std::int64_t{count});
    json.set("Unit", "Count");
    list.append(std::move(json));
}

void addInsights(const Moment& moment, Json& list)
{
    const sim::World& world = moment.world;
    for (auto at = world.clusters.first(); at; at = world.clusters.after(at)) {
        const sim::InsightPoint* point = sim::insights::ofCluster(world, at);
        constexpr std::array<std::string_view, 3> kNames = {"TaskCount", "ServiceCount",
                                                            "ContainerInstanceCount"};
        for (std::size_t n = 0; point != nullptr && n < kNames.size(); ++n)
            addCount(moment, *point, {{"ClusterName", world.text(world.clusters[at].name)}},
                     kNames.at(n), point->counts.at(n), list);
    }
    for (auto at = world.services.first(); at; at = world.services.after(at)) {
        const sim::Service& service = world.services[at];
        const sim::InsightPoint* point = sim::insights::ofService(world, at);
        if (point == nullptr)
            continue;
        const std::vector<Dimension> dimensions = {
            {"ClusterName", world.text(world.clusters[service.cluster].name)},
            {"ServiceName", world.text(service.name)}};
        constexpr std::array<std::string_view, 4> kNames = {"RunningTaskCount", "DesiredTaskCount",
                                                            "PendingTaskCount", "DeploymentCount"};
        for (std::size_t n = 0; n < kNames.size(); ++n)
            addCount(moment, *point, dimensions, kNames.at(n), point->counts.at(n), list);
        addCount(moment, *point, dimensions, "TaskSetCount", 0, list); // of other controllers
    }
}
// CapacityProviderReservation of those whose scaling is managed.
void addProviders(const Moment& moment, Json& list)
{
    const sim::World& world = moment.world;
    for (auto at = world.capacityProviders.first(); at; at = world.capacityProviders.after(at)) {
        const sim::Ix<sim::ScalingPolicy> policy = world.capacityProviders[at].policy;
        if (!policy || !world.scalingPolicies[policy].high)
            continue;
        const auto metric = world.alarms[world.scalingPolicies[policy].high].metric;
        const Time minute = sim::metrics::minuteSeenAt(world, world.now);
        const sim::Datapoint point = sim::metrics::over(world, metric, minute);
        if (point.samples == 0)
            continue;
        const sim::MetricNode node = sim::metrics::nodeOf(world, world.metrics[metric]);
        Json json = Json::object();
        json.set("Namespace", node.space);
        json.set("MetricName", node.name);
        json.set("Dimensions", aws::dimensionsJson(world, node));
        json.set("Timestamp", moment.text(minute));
        json.set("SampleCount", std::int64_t{1});
        const double percent = static_cast<double>(point.average) / static_cast<double>(sim::kOne);
        for (const std::string_view statistic : {"Average", "Minimum", "Maximum", "Sum"})
            json.set(statistic, percent);
        json.set("Unit", "Percent");
        list.append(std::move(json));
    }
}
} // namespace

Json metricsJson(const Moment& moment)
{
    const sim::World& world = moment.world;
    Json list = Json::array();
    for (auto at = world.clusters.first(); at; at = world.clusters.after(at)) {
        const sim::MetricPoint& point = sim::meters::ofCluster(world, at);
        Metrics metrics(moment, {{"ClusterName", world.text(world.clusters[at].name)}}, point,
                        list);
        metrics.add("CPUReservation", point.cpuReservation);
        metrics.add("MemoryReservation", point.memoryReservation);
        metrics.add("CPUUtilization", point.cpuUtilization);
        metrics.add("MemoryUtilization", point.memoryUtilization);
    }
    addInsights(moment, list);
    for (auto at = world.services.first(); at; at = world.services.after(at)) {
        const sim::Service& service = world.services[at];
        const sim::MetricPoint& point = sim::meters::ofService(world, at);
        Metrics metrics(moment,
                        {{"ClusterName", world.text(world.clusters[service.cluster].name)},
                         {"ServiceName", world.text(service.name)}},
                        point, list);
        metrics.add("CPUUtilization", point.cpuUtilization);
        metrics.add("MemoryUtilization", point.memoryUtilization);
    }
    addProviders(moment, list);
    return list;
}

} // namespace stowage::aws
