// SPDX-License-Identifier: MIT
#include "sim/laws/meter_facts.h"

#include "sim/because.h"
#include "sim/rules.h"

namespace stowage::sim::meters {

namespace {
std::uint64_t word(std::int64_t value)
{
    return static_cast<std::uint64_t>(value);
}
} // namespace

void tell(World& world, const Meter& meter, const Service& service)
{
    const MetricPoint& p = meter.seen;
    const Because because(world, meter.fact);
    world.tell({FactKind::metricsChanged, idOf(service), ruleNumber("metrics.service")},
               {word(p.minute.micros), word(p.samples), word(p.cpuUtilization.average),
                word(p.memoryUtilization.average), word(p.cpuUtilization.minimum),
                word(p.cpuUtilization.maximum), word(p.memoryUtilization.minimum),
                word(p.memoryUtilization.maximum)});
}

void tell(World& world, const Meter& meter, const Cluster& cluster)
{
    const MetricPoint& p = meter.seen;
    const Because because(world, meter.fact);
    world.tell({FactKind::metricsChanged, idOf(cluster), ruleNumber("metrics.cluster")},
               {word(p.minute.micros), word(p.samples), word(p.cpuUtilization.average),
                word(p.memoryUtilization.average), word(p.cpuReservation.average),
                word(p.memoryReservation.average)});
}

} // namespace stowage::sim::meters
