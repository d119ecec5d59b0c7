// SPDX-License-Identifier: MIT
#include "sim/invariants_alarms.h"

#include "sim/laws/alarms.h"
#include "sim/laws/metrics.h"

#include <vector>

namespace stowage::sim {

namespace {
void checkMetric(const World& world, Ix<Metric> at, Findings& findings)
{
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings.expect(belief, invariant, "Metric", at.slot, otherwise);
    };
    std::int32_t watchers = 0;
    for (auto alarm = world.alarms.first(); alarm; alarm = world.alarms.after(alarm))
        watchers += world.alarms[alarm].metric == at ? 1 : 0;
    expect(watchers == world.metrics[at].watchers, 7, "is watched by others than it counts");
    const std::vector<SeriesStep>& points = world.series[at.slot];
    for (std::size_t n = 1; n < points.size(); ++n)
        expect(points[n - 1].minute < points[n].minute, 61, "has points out of order");
    for (const SeriesStep& point : points) {
        const Datapoint& value = point.value;
        expect(value.samples >= 0, 61, "has fewer samples than none");
        expect(value.samples == 0 || value.minimum <= value.maximum, 61,
               "has a minimum above its maximum");
    }
}
} // namespace

void checkAlarm(const World& world, Ix<Alarm> at, Findings& findings)
{
    const Alarm& alarm = world.alarms[at];
    const auto expect = [&](bool belief, int invariant, const char* otherwise) {
        findings.expect(belief, invariant, "Alarm", alarm.number, otherwise);
    };
    expect(world.slotOf(idOf(alarm)) == at.slot, 6, "is not found by its number");
    const Time next = metrics::nextEvaluation(world);
    if (alarm.nextAt <= next)
        return;
    std::vector<Sign> signs;
    for (const alarms::Looked& each : alarms::lookedAt(world, alarm, next))
        signs.push_back(each.sign);
    expect(evaluated(alarm.test, signs, alarm.state) == alarm.state, 60,
           "will be in another state and nobody looks");
}

Findings brokenByAlarms(const World& world)
{
    Findings findings;
    for (auto at = world.alarms.first(); at; at = world.alarms.after(at))
        checkAlarm(world, at, findings);
    for (auto at = world.metrics.first(); at; at = world.metrics.after(at))
        checkMetric(world, at, findings);
    return findings;
}

} // namespace stowage::sim
