// SPDX-License-Identifier: MIT
// Alarms as DescribeAlarms gives them, and the detail of the events about them.
#include "aws/arns.h"
#include "aws/state_parts.h"
#include "base/text.h"
#include "sim/alarm_values.h"
#include "sim/identity.h"
#include "sim/laws/metric_sources.h"

#include <array>
#include <string>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

std::string_view nameOf(sim::MetricStatistic statistic)
{
    constexpr std::array<std::string_view, 5> kNames{"Average", "Minimum", "Maximum", "Sum",
                                                     "SampleCount"};
    return kNames.at(static_cast<std::size_t>(statistic));
}

std::string_view nameOf(sim::MissingPoints missing)
{
    constexpr std::array<std::string_view, 4> kNames{"missing", "ignore", "breaching",
                                                     "notBreaching"};
    return kNames.at(static_cast<std::size_t>(missing));
}

double numberOf(sim::Amount amount)
{
    return static_cast<double>(amount) / static_cast<double>(sim::kOne);
}

// As CloudWatch names it: "targetgroup/web/1a2b3c4d5e6f7a8b".
std::string valueIn(const sim::World& world, const std::string& dimension, const std::string& value)
{
    if (dimension == "TargetGroup")
        for (auto at = world.targetGroups.first(); at; at = world.targetGroups.after(at))
            if (world.text(world.targetGroups[at].name) == value)
                return targetGroupArn(world, at).substr(
                    targetGroupArn(world, at).find("targetgroup/"));
    if (dimension == "LoadBalancer")
        for (auto at = world.balancers.first(); at; at = world.balancers.after(at))
            if (world.text(world.balancers[at].name) == value)
                return sim::loadBalancerIdText(world, world.balancers[at].number, value);
    return value;
}

Json conditionJson(const sim::World& world, const sim::Alarm& alarm)
{
    const sim::AlarmTest& test = alarm.test;
    const sim::MetricNode node = sim::metrics::nodeOf(world, world.metrics[alarm.metric]);
    Json json = Json::object();
    json.set("MetricName", node.name);
    json.set("Namespace", node.space);
    json.set("Statistic", nameOf(test.statistic));
    json.set("Dimensions", dimensionsJson(world, node));
    json.set("Period", std::int64_t{test.periodMinutes} * 60);
    json.set("EvaluationPeriods", std::int64_t{test.periods});
    json.set("DatapointsToAlarm", std::int64_t{test.datapoints});
    json.set("Threshold", numberOf(test.threshold));
    json.set("ComparisonOperator", sim::nameOf(test.comparison));
    json.set("TreatMissingData", nameOf(test.missing));
    return json;
}

bool scalesAnything(const sim::World& world, sim::Ix<sim::ScalingPolicy> at)
{
    return world.scalingPolicies[at].service || world.scalingPolicies[at].group;
}

Json actionsJson(const sim::World& world, sim::Ix<sim::Alarm> at)
{
    Json list = Json::array();
    if (const auto policy = world.alarms[at].policy; policy && scalesAnything(world, policy))
        list.append(scalingPolicyArn(world, policy));
    if (const auto& asked =
            at.slot < world.asked.alarms.size() ? world.asked.alarms[at.slot] : nullptr)
        for (const ElementId& id : asked->policies)
            if (const auto policy =
                    sim::rowOf<sim::ScalingPolicy>(world, EntityKind::scalingPolicy, Subject(id));
                policy && scalesAnything(world, policy))
                list.append(scalingPolicyArn(world, policy));
    return list;
}

Json stateJson(const Moment& moment, AlarmState state, std::string reason, Time since)
{
    Json json = Json::object();
    json.set("value", stowage::nameOf(state));
    json.set("reason", std::move(reason));
    json.set("timestamp", moment.text(since));
    return json;
}
} // namespace

Json dimensionsJson(const sim::World& world, const sim::MetricNode& node)
{
    Json list = Json::array();
    for (const auto& [name, value] : node.dimensions) {
        Json dimension = Json::object();
        dimension.set("Name", name);
        dimension.set("Value", valueIn(world, name, value));
        list.append(std::move(dimension));
    }
    return list;
}

Json alarmsJson(const Moment& moment)
{
    const sim::World& world = moment.world;
    Json list = Json::array();
    for (auto at = world.alarms.first(); at; at = world.alarms.after(at)) {
        const sim::Alarm& alarm = world.alarms[at];
        Json json = Json::object();
        json.set("AlarmName", world.text(alarm.name));
        json.set("AlarmArn", alarmArn(world, alarm));
        json.set("AlarmConfigurationUpdatedTimestamp", moment.text(alarm.configuredAt));
        json.set("ActionsEnabled", alarm.actionsEnabled);
        json.set("OKActions", Json::array());
        json.set("AlarmActions", actionsJson(world, at));
        json.set("InsufficientDataActions", Json::array());
        json.set("StateValue", stowage::nameOf(alarm.state));
        json.set("StateReason", sim::stateReason(world, alarm.fact));
        json.set("StateUpdatedTimestamp", moment.text(alarm.updatedAt));
        const Json condition = conditionJson(world, alarm);
        for (const Json::Member& member : *condition.members())
            json.set(member.first, member.second);
        list.append(std::move(json));
    }
    return list;
}

Json alarmEventDetail(const Moment& moment, std::uint32_t fact)
{
    const sim::World& world = moment.world;
    const Fact told = world.facts.fact(fact);
    const sim::Alarm& alarm = world.alarms[sim::Ix<sim::Alarm>{world.slotOf(told.subject())}];
    const auto words = world.facts.payload(fact);
    std::uint32_t before = fact - 1;
    while (before > 0 && (world.facts.fact(before).subject() != told.subject() ||
                          (world.facts.fact(before).kind != FactKind::alarmStateChanged &&
                           world.facts.fact(before).kind != FactKind::alarmCreated)))
        --before;
    Json detail = Json::object();
    detail.set("alarmName", world.text(alarm.name));
    detail.set("state", stateJson(moment, static_cast<AlarmState>(words[1]),
                                  sim::stateReason(world, fact), told.at()));
    if (before > 0)
        detail.set("previousState",
                   stateJson(moment, static_cast<AlarmState>(words[0]),
                             sim::stateReason(world, before), world.facts.fact(before).at()));
    const sim::MetricNode node = sim::metrics::nodeOf(world, world.metrics[alarm.metric]);
    Json dimensions = Json::object();
    for (const auto& [name, value] : node.dimensions)
        dimensions.set(name, valueIn(world, name, value));
    Json metric = Json::object();
    metric.set("namespace", node.space);
    metric.set("name", node.name);
    metric.set("dimensions", std::move(dimensions));
    Json statistic = Json::object();
    statistic.set("metric", std::move(metric));
    statistic.set("period", std::int64_t{alarm.test.periodMinutes} * 60);
    statistic.set("stat", nameOf(alarm.test.statistic));
    Json each = Json::object();
    each.set("id", "m1");
    each.set("metricStat", std::move(statistic));
    each.set("returnData", true);
    Json metrics = Json::array();
    metrics.append(std::move(each));
    Json configuration = Json::object();
    configuration.set("metrics", std::move(metrics));
    detail.set("configuration", std::move(configuration));
    return detail;
}

} // namespace stowage::aws
