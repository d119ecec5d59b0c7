// SPDX-License-Identifier: MIT
// What CloudWatch shows of namespace AWS/ECS.
#include "aws/state_parts.h"
#include "sim/laws/meters.h"

#include <algorithm>
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
Time newestMinute(const Moment& moment, const sim::MetricPoint& point)
{
    constexpr std::int64_t kMinute = 60'000'000;
    const sim::World& world = moment.world;
    const std::int64_t ended = world.now.micros - world.timing.metricDelay.micros;
    const std::int64_t newest = ended / kMinute * kMinute - kMinute;
    return {std::max(point.minute.micros, newest)};
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
        Json dimensions = Json::array();
        for (const Dimension& each : dimensions_) {
            Json dimension = Json::object();
            dimension.set("Name", each.name);
            dimension.set("Value", each.value);
            dimensions.append(std::move(dimension));
        }
        json.set("Dimensions", std::move(dimensions));
        json.set("Timestamp", moment_.text(newestMinute(moment_, point_)));
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
    return list;
}

} // namespace stowage::aws
