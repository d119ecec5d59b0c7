// SPDX-License-Identifier: MIT
#include "sim/laws/metrics.h"

#include "sim/because.h"
#include "sim/commands.h"
#include "sim/laws/alarms.h"
#include "sim/laws/capacity_providers.h"
#include "sim/laws/metric_sources.h"
#include "sim/laws/queue_metrics.h"
#include "sim/rules.h"

#include <algorithm>
#include <utility>

namespace stowage::sim::metrics {

namespace {
// Products of two amounts need more than 64 bits.
__extension__ using Wide = __int128;
constexpr std::int64_t kKeptMinutes = 180; // of metrics that nobody watches
constexpr Duration kMostAhead = hours(2);  // PutMetricData

using Points = std::vector<SeriesStep>;

Time minuteOf(Time at)
{
    return {at.micros / kMinute.micros * kMinute.micros};
}

// The first point after that minute.
Points::iterator after(Points& points, Time minute)
{
    return std::upper_bound(points.begin(), points.end(), minute,
                            [](Time at, const SeriesStep& point) { return at < point.minute; });
}

// Nothing older than what is asked for is kept, but for what holds when that begins.
void prune(World& world, Ix<Metric> at)
{
    Points& points = world.series[at.slot];
    const Time oldest = minuteOf(world.now) - kMinute * world.metrics[at].keepMinutes;
    const auto first = after(points, oldest);
    if (first - points.begin() > 1)
        points.erase(points.begin(), first - 1);
}

// From that minute on it is so; nothing later is known.
void append(World& world, Ix<Metric> at, const SeriesStep& point, std::uint32_t fact)
{
    Points& points = world.series[at.slot];
    const bool isThere = !points.empty() && points.back().minute >= point.minute;
    const Datapoint before = points.empty() ? Datapoint{} : points.back().value;
    if (isThere || before == point.value)
        return;
    points.push_back(point);
    world.metrics[at].fact = fact;
    prune(world, at);
    const Because because(world, fact);
    alarms::whenSeriesChanges(world, at);
}

Ix<Metric> keyed(World& world, const MetricNode& node)
{
    const NameId key = world.names.intern(keyOf(node));
    for (auto at = world.metrics.first(); at; at = world.metrics.after(at))
        if (world.metrics[at].key == key)
            return at;
    Metric metric;
    metric.key = key;
    const Named named = namedBy(node);
    metric.kind = named.kind;
    metric.source = named.source;
    metric.keepMinutes = kKeptMinutes;
    const Ix<Metric> at = world.metrics.add(metric);
    putAt(world.series, at.slot, Points{});
    return at;
}

bool isCounted(const Metric& metric)
{
    return metric.source == MetricSource::targetGroup ||
           metric.source == MetricSource::loadBalancer || metric.source == MetricSource::provider ||
           metric.source == MetricSource::group || metric.source == MetricSource::queue;
}

// What was counted at an instant between two, while nothing changed.
RequestCounts between(const RequestCounts& from, const RequestCounts& to, Duration part,
                      Duration whole)
{
    RequestCounts then;
    for (const auto count : kRequestCounts)
        then.*count = from.*count + static_cast<std::int64_t>(Wide{to.*count - from.*count} *
                                                              part.micros / whole.micros);
    return then;
}

void bookNext(World& world, Ix<Metric> at)
{
    Metric& metric = world.metrics[at];
    world.cancel(metric.next);
    const Time ends = metric.measures ? metric.minute + kMinute : kNever;
    const Time next = std::min(ends, metric.comesAt);
    const Because because(world, metric.fact);
    if (next != kNever)
        metric.next = world.book(next, AppointmentKind::metricMinute, at.slot);
}

void touch(World& world, Ix<Metric> at)
{
    const RequestCounts now = countsOf(world, world.metrics[at]);
    Metric& metric = world.metrics[at];
    metric.changed = true;
    metric.fact = world.cause;
    const std::int32_t hosts = hostsOf(world, metric).now;
    if (metric.measures) {
        metric.fewest = std::min(metric.fewest, hosts);
        metric.most = std::max(metric.most, hosts);
        return;
    }
    const Time minute = minuteOf(world.now);
    if (minute > metric.minute)
        metric.before =
            between(metric.before, now, minute - metric.minute, world.now - metric.minute);
    metric.measures = true;
    metric.minute = minute;
    metric.fewest = std::min(metric.fewest, hosts);
    metric.most = std::max(metric.most, hosts);
    bookNext(world, at);
}

// As it is at the end of the minute: what no requests are counted for.
void measure(World& world, Metric& metric)
{
    if (metric.source == MetricSource::group)
        metric.coming.value = cpuOf(world, Ix<ScalingGroup>{metric.slot});
    if (metric.source == MetricSource::queue)
        metric.coming.value = queue_metrics::measure(world, metric);
    if (metric.source != MetricSource::provider)
        return;
    const Because because(world, metric.fact);
    const std::uint32_t before = world.facts.count();
    const Amount percent = capacity_providers::measure(world, {metric.slot});
    metric.coming.value = {1, percent, percent, percent, percent};
    if (world.facts.count() > before)
        metric.fact = before + 1;
}

// What the minute came to; the next one begins.
void endMinute(World& world, Ix<Metric> at)
{
    const RequestCounts now = countsOf(world, world.metrics[at]);
    Metric& metric = world.metrics[at];
    Hosts hosts = hostsOf(world, metric);
    hosts.fewest = std::min(metric.fewest, hosts.now);
    hosts.most = std::max(metric.most, hosts.now);
    metric.coming = {metric.minute, counted(metric.kind, difference(now, metric.before), hosts)};
    measure(world, metric);
    metric.comesAt = world.now + world.timing.metricDelay;
    metric.before = now;
    metric.fewest = metric.most = hosts.now;
    metric.minute = metric.minute + kMinute;
    metric.measures = std::exchange(metric.changed, false) || isRestless(world, metric);
}

// It measures another row from now on, or none.
void turnTo(World& world, Ix<Metric> at, std::uint32_t slot)
{
    Metric& metric = world.metrics[at];
    world.cancel(metric.next);
    metric.slot = slot;
    metric.measures = metric.changed = false;
    metric.comesAt = kNever;
    if (slot == kNone)
        return append(world, at, {minuteOf(world.now), {}}, world.cause);
    if (!isCounted(metric)) {
        const SeriesStep seen = seenNow(world, metric);
        return append(world, at,
                      seen.value.samples > 0 ? seen : SeriesStep{minuteOf(world.now), {}},
                      world.cause);
    }
    metric.before = countsOf(world, world.metrics[at]);
    world.metrics[at].minute = minuteOf(world.now);
    world.metrics[at].fewest = world.metrics[at].most = hostsOf(world, world.metrics[at]).now;
    world.metrics[at].messages = queue_metrics::countOf(world, world.metrics[at]);
    touch(world, at);
}

void showAll(World& world, MetricSource source, std::uint32_t slot, const MetricPoint& point,
             std::uint32_t fact)
{
    const auto& first = world.firstMetrics[static_cast<std::size_t>(source)];
    if (slot >= first.size())
        return;
    for (Ix<Metric> at = first[slot]; at; at = world.metrics[at].nextOfSource)
        append(
            world, at,
            {point.minute, pointOf(world.metrics[at].kind, point, source == MetricSource::service)},
            fact);
}
} // namespace

namespace {
// Nobody measures it for its row any more.
void leaveSource(World& world, Ix<Metric> at)
{
    auto& first = world.firstMetrics[static_cast<std::size_t>(world.metrics[at].source)];
    const std::uint32_t slot = world.metrics[at].slot;
    if (slot >= first.size())
        return;
    for (Ix<Metric>* link = &first[slot]; *link; link = &world.metrics[*link].nextOfSource)
        if (*link == at) {
            *link = world.metrics[at].nextOfSource;
            return;
        }
}
} // namespace

Ix<Metric> watch(World& world, const MetricNode& node, std::int64_t minutes)
{
    const Ix<Metric> at = keyed(world, node);
    Metric& metric = world.metrics[at];
    ++metric.watchers;
    metric.keepMinutes = std::max(metric.keepMinutes, minutes + 2);
    return at;
}

void unwatch(World& world, Ix<Metric> at)
{
    Metric& metric = world.metrics[at];
    if (--metric.watchers > 0 || metric.source == MetricSource::yours)
        return;
    world.cancel(metric.next);
    leaveSource(world, at);
    world.series[at.slot] = {};
    world.metrics.remove(at);
}

void resolve(World& world)
{
    for (auto& first : world.firstMetrics)
        first.clear();
    for (auto at = world.metrics.first(); at; at = world.metrics.after(at)) {
        const MetricSource source = world.metrics[at].source;
        if (source == MetricSource::yours)
            continue;
        const std::uint32_t slot = slotFor(world, nodeOf(world, world.metrics[at]), source);
        if (slot != world.metrics[at].slot)
            turnTo(world, at, slot);
        world.metrics[at].nextOfSource = {};
        if (slot == kNone)
            continue;
        auto& first = world.firstMetrics[static_cast<std::size_t>(source)];
        if (first.size() <= slot)
            first.resize(slot + 1);
        world.metrics[at].nextOfSource = std::exchange(first[slot], at);
    }
}

Outcome put(World& world, const PutSamples& asked)
{
    MetricNode node{asked.metricNamespace, asked.metricName, asked.dimensions};
    std::sort(node.dimensions.begin(), node.dimensions.end());
    const Time minute = minuteOf(asked.at ? Time{asked.at->micros} : world.now);
    if (minute < Time{} || minute > world.now + kMostAhead)
        return Error{Fault::refused,
                     "The timestamp lies before the run or more than two hours ahead.",
                     "InvalidParameterValue"};
    const Ix<Metric> at = keyed(world, node);
    const Datapoint sample{asked.samples, asked.sum / asked.samples, asked.minimum, asked.maximum,
                           asked.sum};
    youAsked(world, FactKind::youPutMetricData, {},
             {world.metrics[at].key, static_cast<std::uint64_t>(minute.micros),
              static_cast<std::uint64_t>(asked.samples), static_cast<std::uint64_t>(asked.sum)});
    Points& points = world.series[at.slot];
    auto next = after(points, minute);
    const bool isThere = next != points.begin() && std::prev(next)->minute == minute;
    if (isThere)
        std::prev(next)->value = sumOf(std::prev(next)->value, sample);
    else
        next = std::next(points.insert(next, {minute, sample}));
    if (next == points.end() || next->minute > minute + kMinute)
        points.insert(next, {minute + kMinute, {}});
    world.metrics[at].fact = world.cause;
    prune(world, at);
    alarms::whenSeriesChanges(world, at);
    return Done{};
}

void show(World& world, Ix<Service> service, const MetricPoint& point, std::uint32_t fact)
{
    showAll(world, MetricSource::service, service.slot, point, fact);
}

void show(World& world, Ix<Cluster> cluster, const MetricPoint& point, std::uint32_t fact)
{
    showAll(world, MetricSource::cluster, cluster.slot, point, fact);
}

namespace {
void touchAll(World& world, MetricSource source, std::uint32_t slot)
{
    const auto& first = world.firstMetrics[static_cast<std::size_t>(source)];
    if (slot < first.size())
        for (Ix<Metric> at = first[slot]; at; at = world.metrics[at].nextOfSource)
            touch(world, at);
}
} // namespace

void groupChanges(World& world, Ix<TargetGroup> group)
{
    touchAll(world, MetricSource::targetGroup, group.slot);
    touchAll(world, MetricSource::loadBalancer, world.targetGroups[group].balancer.slot);
}

void balancerChanges(World& world, Ix<Balancer> balancer)
{
    touchAll(world, MetricSource::loadBalancer, balancer.slot);
}

void providerChanges(World& world, Ix<CapacityProvider> provider)
{
    touchAll(world, MetricSource::provider, provider.slot);
}

void instancesChange(World& world, Ix<ScalingGroup> group)
{
    touchAll(world, MetricSource::group, group.slot);
}

void queueChanges(World& world, Ix<Queue> queue)
{
    touchAll(world, MetricSource::queue, queue.slot);
}

bool areOf(const World& world, Ix<TargetGroup> group)
{
    const auto anyAt = [&](MetricSource source, std::uint32_t slot) {
        const auto& first = world.firstMetrics[static_cast<std::size_t>(source)];
        return slot < first.size() && first[slot];
    };
    return anyAt(MetricSource::targetGroup, group.slot) ||
           anyAt(MetricSource::loadBalancer, world.targetGroups[group].balancer.slot);
}

void due(World& world, Ix<Metric> at)
{
    world.metrics[at].next = {};
    const auto showDue = [&] {
        Metric& metric = world.metrics[at];
        if (metric.comesAt > world.now)
            return;
        metric.comesAt = kNever;
        if (metric.source == MetricSource::provider)
            capacity_providers::show(world, {metric.slot});
        append(world, at, metric.coming, metric.fact);
    };
    showDue();
    if (world.metrics[at].measures && world.metrics[at].minute + kMinute <= world.now)
        endMinute(world, at);
    showDue(); // where nothing delays it
    bookNext(world, at);
}

} // namespace stowage::sim::metrics
