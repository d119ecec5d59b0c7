// SPDX-License-Identifier: MIT
#include "aws/metric_requests.h"

#include "base/time.h"

#include <string_view>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

double numberOf(std::int64_t millionths)
{
    return static_cast<double>(millionths) / static_cast<double>(sim::kOne);
}

Json dimensionsOf(const PutSamples& asked)
{
    Json list = Json::array();
    for (const auto& [name, value] : asked.dimensions) {
        Json dimension = Json::object();
        dimension.set("Name", name);
        dimension.set("Value", value);
        list.append(std::move(dimension));
    }
    return list;
}
} // namespace

Json inputOf(const sim::World& world, const SetAlarmState& asked)
{
    const auto at = sim::rowOf<sim::Alarm>(world, EntityKind::alarm, Subject(asked.alarm));
    Json with = Json::object();
    with.set("AlarmName", world.text(world.alarms[at].name));
    with.set("StateValue", nameOf(asked.state));
    with.set("StateReason", asked.reason);
    return with;
}

Json inputOf(const sim::World& world, const PutSamples& asked)
{
    Json values = Json::object();
    values.set("SampleCount", asked.samples);
    values.set("Sum", numberOf(asked.sum));
    values.set("Minimum", numberOf(asked.minimum));
    values.set("Maximum", numberOf(asked.maximum));
    Json datum = Json::object();
    datum.set("MetricName", asked.metricName);
    datum.set("Dimensions", dimensionsOf(asked));
    if (asked.at)
        datum.set("Timestamp", instantText(world.startMicros + asked.at->micros));
    datum.set("StatisticValues", std::move(values));
    Json data = Json::array();
    data.append(std::move(datum));
    Json with = Json::object();
    with.set("Namespace", asked.metricNamespace);
    with.set("MetricData", std::move(data));
    return with;
}

} // namespace stowage::aws
