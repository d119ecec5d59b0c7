// SPDX-License-Identifier: MIT
#include "sim/metric_values.h"

#include "base/text.h"
#include "sim/laws/meters.h"

namespace stowage::sim {

namespace {
void describe(std::string_view name, const Statistic& statistic, Readout& out)
{
    std::string value = percentText(statistic.average);
    if (statistic.minimum != statistic.maximum)
        value +=
            ", tasks " + percentText(statistic.minimum) + " to " + percentText(statistic.maximum);
    out.lines.push_back({std::string(name), std::move(value)});
}
} // namespace

std::string percentText(std::int64_t thousandths)
{
    return numberText(thousandths / 1'000) + " %";
}

std::optional<std::string> metricValue(const World& world, const Fact& fact, std::string_view key)
{
    if (key != "metrics")
        return std::nullopt;
    const auto words = world.facts.payload(fact.number);
    if (words[1] == 0)
        return "no task or instance was measured";
    const bool isCluster = fact.subjectKind == EntityKind::cluster;
    std::string text;
    const auto add = [&](std::string_view name, std::uint64_t word) {
        const auto value = static_cast<std::int64_t>(word);
        if (value >= 0)
            text += (text.empty() ? "" : ", ") + std::string(name) + " " + percentText(value);
    };
    if (isCluster) {
        add("CPUReservation", words[4]);
        add("MemoryReservation", words[5]);
    }
    add("CPUUtilization", words[2]);
    add("MemoryUtilization", words[3]);
    return text;
}

void describeMetrics(const World& world, const Service& row, Readout& out)
{
    const MetricPoint& point = meters::ofService(world, {world.slotOf(idOf(row))});
    if (point.samples == 0)
        return;
    if (point.cpuUtilization.average >= 0)
        describe("CPUUtilization", point.cpuUtilization, out);
    else
        out.lines.push_back({"CPUUtilization", "none, for its tasks reserve no CPU: set cpu"});
    describe("MemoryUtilization", point.memoryUtilization, out);
}

void describeMetrics(const World& world, const Cluster& row, Readout& out)
{
    const MetricPoint& point = meters::ofCluster(world, {world.slotOf(idOf(row))});
    if (point.samples == 0)
        return;
    describe("CPUReservation", point.cpuReservation, out);
    describe("MemoryReservation", point.memoryReservation, out);
    describe("CPUUtilization", point.cpuUtilization, out);
    describe("MemoryUtilization", point.memoryUtilization, out);
}

} // namespace stowage::sim
