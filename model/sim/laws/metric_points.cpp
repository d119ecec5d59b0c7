// SPDX-License-Identifier: MIT
// What is known of the datapoints of a metric, and when alarms look at them.
#include "sim/laws/metrics.h"

#include <algorithm>
#include <limits>

namespace stowage::sim::metrics {

namespace {
// Products of two amounts need more than 64 bits.
__extension__ using Wide = __int128;

// The sum of a queue of billions over a day of minutes is more than an amount holds.
Amount held(Wide amount)
{
    constexpr Wide kMost = std::numeric_limits<Amount>::max();
    return static_cast<Amount>(std::clamp<Wide>(amount, -kMost, kMost));
}

Time minuteOf(Time at)
{
    return {at.micros / kMinute.micros * kMinute.micros};
}
} // namespace

Datapoint sumOf(const Datapoint& a, const Datapoint& b)
{
    if (a.samples == 0)
        return b;
    Datapoint sum{a.samples + b.samples, 0, std::min(a.minimum, b.minimum),
                  std::max(a.maximum, b.maximum), held(Wide{a.sum} + b.sum)};
    sum.average = sum.sum / sum.samples;
    return sum;
}

Datapoint over(const World& world, Ix<Metric> at, Time minute, std::int64_t minutes)
{
    const std::vector<SeriesStep>& points = world.series[at.slot];
    const Time from = minute - kMinute * (minutes - 1), to = minute + kMinute;
    Datapoint all;
    Wide weighted = 0;
    for (std::size_t n = 0; n < points.size(); ++n) {
        const Time begins = std::max(from, points[n].minute);
        const Time ends = n + 1 < points.size() ? std::min(to, points[n + 1].minute) : to;
        const std::int64_t times = (ends - begins) / kMinute;
        Datapoint one = points[n].value;
        if (times <= 0 || one.samples == 0)
            continue;
        weighted += Wide{one.average} * one.samples * times;
        one.samples *= times;
        one.sum = held(Wide{one.sum} * times);
        all = sumOf(all, one);
    }
    if (all.samples > 0)
        all.average = static_cast<Amount>(weighted / all.samples);
    return all;
}

Amount valueOf(const Datapoint& point, MetricStatistic statistic)
{
    switch (statistic) {
    case MetricStatistic::average:
        return point.average;
    case MetricStatistic::minimum:
        return point.minimum;
    case MetricStatistic::maximum:
        return point.maximum;
    case MetricStatistic::sum:
        return point.sum;
    case MetricStatistic::sampleCount:
        break;
    }
    return point.samples * kOne;
}

bool isSteadyFrom(const World& world, Ix<Metric> at, Time minute)
{
    const std::vector<SeriesStep>& points = world.series[at.slot];
    return points.empty() || points.back().minute <= minute;
}

Time nextEvaluation(const World& world)
{
    const Duration delay{world.timing.metricDelay.micros % kMinute.micros};
    const Time first = minuteOf(world.now) + delay;
    return first > world.now ? first : first + kMinute;
}

bool isEvaluation(const World& world)
{
    return (world.now.micros - world.timing.metricDelay.micros) % kMinute.micros == 0;
}

Time minuteSeenAt(const World& world, Time evaluation)
{
    const std::int64_t ended = evaluation.micros - world.timing.metricDelay.micros;
    const std::int64_t minute = kMinute.micros;
    return {(ended >= 0 ? ended / minute : -((minute - 1 - ended) / minute)) * minute - minute};
}

} // namespace stowage::sim::metrics
