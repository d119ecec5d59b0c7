// SPDX-License-Identifier: MIT
#include "sim/traffic_readouts.h"

#include "base/text.h"
#include "sim/frame_builder.h"
#include "sim/laws/serving.h"
#include "sim/message_values.h"
#include "sim/traffic_report.h"

#include <map>

namespace stowage::sim {

namespace {
// Thousandths, with one decimal unless it is zero.
std::string quantityText(std::int64_t milli)
{
    const std::int64_t tenths = (milli + 50) / 100;
    return fixedText(static_cast<double>(tenths) / 10, tenths % 10 == 0 ? 0 : 1);
}

std::string perSecondText(std::int64_t milli)
{
    return quantityText(milli) + " req/s";
}

std::string millisText(std::int64_t micros)
{
    return fixedText(static_cast<double>(micros) / 1000, micros < 10'000 ? 1 : 0) + " ms";
}

void addRates(const TrafficRates& rates, Readout& out)
{
    out.lines.push_back({"Requests", perSecondText(rates.milliPerSecond)});
    for (const auto& [code, rate] : rates.milliErrorsPerSecond)
        out.lines.push_back({"Failing with " + code, perSecondText(rate)});
    if (rates.p50Micros > 0)
        out.lines.push_back({"Latency p50, p95, p99", millisText(rates.p50Micros) + ", " +
                                                          millisText(rates.p95Micros) + ", " +
                                                          millisText(rates.p99Micros)});
}

Mood moodOf(const TrafficRates& rates)
{
    if (rates.milliPerSecond == 0)
        return Mood::idle;
    return rates.milliErrors() > 0 ? Mood::unhealthy : Mood::running;
}

std::string headlineOf(const TrafficRates& rates)
{
    std::string text = perSecondText(rates.milliPerSecond);
    if (const std::int64_t errors = rates.milliErrors(); errors > 0)
        text += ", " + quantityText(errors) + " failing";
    return text;
}

struct Flow {
    double perSecond = 0;
    double failing = 0;
};

void addLane(const World& world, Ix<Target> at, Flow& flow)
{
    flow.perSecond += world.lanes[at.slot].station.perSecond;
    flow.failing += serving::failingOf(world.lanes[at.slot]).perSecond;
}

std::int64_t milli(double perSecond)
{
    return static_cast<std::int64_t>(perSecond * 1000 + 0.5);
}

FlowReadout between(const World& world, NameId from, NameId to, const Flow& flow)
{
    return {ElementId(std::string(world.text(from))), ElementId(std::string(world.text(to))),
            milli(flow.perSecond), milli(flow.failing)};
}

Flow flowOf(const TrafficRates& rates)
{
    return {static_cast<double>(rates.milliPerSecond) / 1000,
            static_cast<double>(rates.milliErrors()) / 1000};
}

void addFlowsOf(const World& world, Ix<TargetGroup> group, std::vector<FlowReadout>& flows)
{
    const TargetGroup& row = world.targetGroups[group];
    std::map<std::uint32_t, Flow> services; // by slot
    for (auto at = row.firstTarget; at; at = world.targets[at].nextOfGroup)
        if (const Ix<Task> task = world.targets[at].task; task && world.tasks[task].service)
            addLane(world, at, services[world.tasks[task].service.slot]);
    if (row.balancer)
        flows.push_back(between(world, world.balancers[row.balancer].element, row.element,
                                flowOf(errorRatesOf(world, group))));
    for (const auto& [slot, flow] : services)
        flows.push_back(
            between(world, row.element, world.services[Ix<Service>{slot}].element, flow));
}
} // namespace

void describe(const World& world, const Source& row, Readout& out)
{
    const TrafficRates rates = ratesOf(world, Ix<Source>{world.slotOf(idOf(row))});
    out.mood = moodOf(rates);
    out.word = rates.milliPerSecond == 0 ? "silent"
               : rates.milliErrors() > 0 ? "failing"
                                         : "sending";
    out.headline = headlineOf(rates);
    if (row.rulePriority != 0)
        out.lines.push_back({"Listener rule", numberText(std::int64_t{row.rulePriority})});
    else if (row.answer != 0)
        out.lines.push_back({"Listener rule", "default"});
    addRates(rates, out);
    describeMessages(world, row, out);
    if (row.balancer)
        out.verbs = {Verb::followRequest};
}

void describe(const World& world, const Balancer& row, Readout& out)
{
    TrafficRates sum;
    for (auto at = world.sources.first(); at; at = world.sources.after(at)) {
        const Source& source = world.sources[at];
        if (source.isOther || !source.listens || &world.balancers[source.balancer] != &row)
            continue;
        const TrafficRates rates = errorRatesOf(world, at);
        sum.milliPerSecond += rates.milliPerSecond;
        for (const auto& [code, rate] : rates.milliErrorsPerSecond)
            sum.milliErrorsPerSecond[code] += rate;
    }
    out.mood = moodOf(sum);
    out.word = "active";
    out.headline = headlineOf(sum);
    addRates(sum, out);
}

void describe(const World& world, const TargetGroup& row, Readout& out)
{
    const auto text = [](std::int64_t number) { return numberText(number); };
    out.mood = row.registered == 0 ? Mood::idle
               : row.healthy == 0  ? Mood::unhealthy
                                   : Mood::running;
    out.word = row.failOpen ? "fail-open" : row.registered == 0 ? "no targets" : "in service";
    out.headline = text(row.healthy) + " / " + text(row.registered) + " healthy";
    out.lines = {{"Registered targets", text(row.registered)},
                 {"Healthy targets", text(row.healthy)}};
    addRates(ratesOf(world, Ix<TargetGroup>{world.slotOf(idOf(row))}), out);
}

void describeTraffic(const World& world, const Service& row, Readout& out)
{
    Flow flow;
    bool reached = false;
    for (auto task = row.firstTask; task; task = world.tasks[task].nextOfOwner)
        for (auto at = world.tasks[task].firstTarget; at; at = world.targets[at].nextOfTask) {
            addLane(world, at, flow);
            reached = true;
        }
    if (!reached)
        return;
    out.lines.push_back({"Requests", perSecondText(milli(flow.perSecond))});
    if (flow.failing > 0)
        out.lines.push_back({"Failing", perSecondText(milli(flow.failing))});
}

std::vector<FlowReadout> flowsOf(const World& world)
{
    std::vector<FlowReadout> flows;
    for (auto at = world.sources.first(); at; at = world.sources.after(at))
        if (const Source& source = world.sources[at]; source.balancer && !source.isOther)
            flows.push_back(between(world, source.element, world.balancers[source.balancer].element,
                                    flowOf(errorRatesOf(world, at))));
    for (auto at = world.targetGroups.first(); at; at = world.targetGroups.after(at))
        addFlowsOf(world, at, flows);
    addMessageFlows(world, flows);
    return flows;
}

Series requestSeries(const World& world, Ix<Source> source)
{
    Series series;
    series.label = nameOf(world, idOf(world.sources[source])) + " requests/s";
    series.subject = subjectOf(world, idOf(world.sources[source]));
    series.scale = 1'000;
    for (std::uint32_t number = 1; number <= world.facts.count(); ++number) {
        const Fact fact = world.facts.fact(number);
        if (fact.kind == FactKind::trafficChanged && fact.subject() == idOf(world.sources[source]))
            series.points.push_back(
                {fact.at(), static_cast<std::int64_t>(world.facts.payload(number)[1])});
    }
    return series;
}

void markMoving(World& world)
{
    for (auto at = world.sources.first(); at; at = world.sources.after(at)) {
        const Ix<TargetGroup> group = world.sources[at].group;
        if (!group || world.dealings[group.slot].strained == 0)
            continue;
        world.mark(idOf(world.sources[at]));
        world.mark(idOf(world.targetGroups[group]));
    }
    markMovingMessages(world);
}

} // namespace stowage::sim
