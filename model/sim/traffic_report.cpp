// SPDX-License-Identifier: MIT
#include "sim/traffic_report.h"

#include "base/text.h"
#include "sim/laws/serving.h"
#include "sim/laws/traffic.h"

#include <utility>

namespace stowage::sim {

namespace {
// What targets answer now, as parts of different speed.
struct Part {
    double perSecond = 0;
    latencies::Spread took;
};

Part answeredBy(const Lane& lane, Time now)
{
    Part part{lane.station.perSecond, {lane.station}};
    if (lane.strained && lane.station.serviceSeconds > 0) {
        const double seconds =
            serving::levelAt(lane, now) / lane.station.capacity() + lane.station.serviceSeconds;
        part.took.fromSeconds = seconds;
        part.took.toSeconds = seconds;
    }
    return part;
}

double shareWithin(const std::vector<Part>& parts, double seconds)
{
    double within = 0, all = 0;
    for (const Part& part : parts) {
        all += part.perSecond;
        within += part.perSecond * latencies::shareWithin(part.took, seconds);
    }
    return within / all;
}

std::int64_t percentile(const std::vector<Part>& parts, double share)
{
    if (parts.empty())
        return 0;
    std::int64_t low = 0, high = 1'000'000'000;
    while (high - low > 1) {
        const std::int64_t middle = (low + high) / 2;
        (shareWithin(parts, static_cast<double>(middle) / 1e6) < share ? low : high) = middle;
    }
    return high;
}

void addPart(std::vector<Part>& parts, const Part& part)
{
    for (Part& each : parts)
        if (each.took == part.took) {
            each.perSecond += part.perSecond;
            return;
        }
    parts.push_back(part);
}

void add(SourceCounts& counts, const SourceCounts& more)
{
    counts.sent += more.sent;
    counts.open += more.open;
    counts.ended.insert(counts.ended.end(), more.ended.begin(), more.ended.end());
    if (counts.latencies.size() < more.latencies.size())
        counts.latencies.resize(more.latencies.size());
    for (std::size_t n = 0; n < more.latencies.size(); ++n)
        counts.latencies[n] += more.latencies[n];
}

std::vector<Lane> busyLanes(const World& world, Ix<TargetGroup> group)
{
    std::vector<Lane> lanes;
    for (auto at = world.targetGroups[group].firstTarget; at; at = world.targets[at].nextOfGroup)
        if (world.lanes[at.slot].station.perSecond > 0)
            lanes.push_back(world.lanes[at.slot]);
    return lanes;
}

std::int64_t milli(double perSecond)
{
    return static_cast<std::int64_t>(perSecond * 1000 + 0.5);
}

void addTo(std::map<std::string, std::int64_t>& errors, std::uint16_t code, std::int64_t more)
{
    if (more > 0)
        errors[errorName(code)] += more;
}
} // namespace

std::string errorName(std::uint16_t code)
{
    if (code == kTimedOut)
        return "timed out";
    return code == kRefused ? "refused" : numberText(std::int64_t{code});
}

std::int64_t TrafficRates::milliErrors() const
{
    std::int64_t sum = 0;
    for (const auto& [code, rate] : milliErrorsPerSecond)
        sum += rate;
    return sum;
}

TrafficReport trafficOf(const World& world, Ix<Source> source)
{
    World now = world;
    traffic::settleSource(now, source);
    SourceCounts counts = now.sourceCounts[source.slot];
    if (const Ix<Source> other = now.sources[source].other) {
        traffic::settleSource(now, other);
        add(counts, now.sourceCounts[other.slot]);
    }
    TrafficReport report;
    report.requests = counts.sent;
    report.open = counts.open;
    for (const Ended& ended : counts.ended) {
        if (traffic::isFailure(ended.code))
            addTo(report.errors, ended.code, ended.count);
        else
            report.answered += ended.count;
        if (ended.byBalancer && ended.code >= 300 && ended.code < 500)
            (ended.code < 400 ? report.balancer3xx : report.balancer4xx) += ended.count;
        if (ended.code >= 500)
            (ended.byBalancer ? report.balancer5xx : report.target5xx) += ended.count;
    }
    report.p50Micros = latencies::percentile(counts.latencies, 0.5);
    report.p95Micros = latencies::percentile(counts.latencies, 0.95);
    report.p99Micros = latencies::percentile(counts.latencies, 0.99);
    return report;
}

TrafficRates errorRatesOf(const World& world, Ix<TargetGroup> group)
{
    TrafficRates rates;
    for (auto at = world.sources.first(); at; at = world.sources.after(at))
        if (world.sources[at].group == group)
            rates.milliPerSecond += world.sources[at].meter.milliPerSecond;
    if (world.dealings[group.slot].asked == 0) {
        addTo(rates.milliErrorsPerSecond, 503, rates.milliPerSecond);
        return rates;
    }
    std::map<std::uint16_t, double> failing;
    for (const Lane& lane : busyLanes(world, group)) {
        const serving::Failing here = serving::failingOf(lane);
        failing[here.code] += here.perSecond;
    }
    for (const auto& [code, perSecond] : failing)
        addTo(rates.milliErrorsPerSecond, code, milli(perSecond));
    return rates;
}

namespace {
TrafficRates errorRatesOfPart(const World& world, Ix<Source> at)
{
    const Source& source = world.sources[at];
    TrafficRates rates;
    rates.milliPerSecond = source.meter.milliPerSecond;
    if (!source.group) {
        if (const std::uint16_t code = traffic::aloneCode(source); traffic::isFailure(code))
            addTo(rates.milliErrorsPerSecond, code, rates.milliPerSecond);
        return rates;
    }
    const TrafficRates whole = errorRatesOf(world, source.group);
    const auto part = static_cast<double>(rates.milliPerSecond) /
                      static_cast<double>(std::max<std::int64_t>(1, whole.milliPerSecond));
    for (const auto& [code, rate] : whole.milliErrorsPerSecond)
        rates.milliErrorsPerSecond[code] =
            static_cast<std::int64_t>(static_cast<double>(rate) * part + 0.5);
    return rates;
}

void addAnswered(const World& world, Ix<TargetGroup> group, std::vector<Part>& answered)
{
    for (const Lane& lane : busyLanes(world, group))
        if (lane.conduct == Conduct::answers && !lane.late)
            addPart(answered, answeredBy(lane, world.now));
}

void setLatencies(const std::vector<Part>& answered, TrafficRates& rates)
{
    rates.p50Micros = percentile(answered, 0.5);
    rates.p95Micros = percentile(answered, 0.95);
    rates.p99Micros = percentile(answered, 0.99);
}
} // namespace

TrafficRates errorRatesOf(const World& world, Ix<Source> at)
{
    TrafficRates rates = errorRatesOfPart(world, at);
    if (const Ix<Source> other = world.sources[at].other) {
        const TrafficRates more = errorRatesOfPart(world, other);
        rates.milliPerSecond += more.milliPerSecond;
        for (const auto& [code, rate] : more.milliErrorsPerSecond)
            rates.milliErrorsPerSecond[code] += rate;
    }
    return rates;
}

TrafficRates ratesOf(const World& world, Ix<TargetGroup> group)
{
    TrafficRates rates = errorRatesOf(world, group);
    std::vector<Part> answered;
    addAnswered(world, group, answered);
    setLatencies(answered, rates);
    return rates;
}

TrafficRates ratesOf(const World& world, Ix<Source> source)
{
    TrafficRates rates = errorRatesOf(world, source);
    std::vector<Part> answered;
    for (const Ix<Source> part : {source, world.sources[source].other})
        if (part && world.sources[part].group)
            addAnswered(world, world.sources[part].group, answered);
    setLatencies(answered, rates);
    return rates;
}

} // namespace stowage::sim
