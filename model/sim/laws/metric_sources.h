// SPDX-License-Identifier: MIT
// Which row of the World measures a metric of some name and dimensions, and what it measures now.
#pragma once

#include "sim/laws/metrics.h"
#include "sim/world.h"

#include <string>

namespace stowage::sim::metrics {

std::string keyOf(const MetricNode& node); // a line for each of its parts
MetricNode nodeOf(const World& world, const Metric& metric);

struct Named {
    MetricKind kind = MetricKind::yours;
    MetricSource source = MetricSource::yours;
};
Named namedBy(const MetricNode& node); // yours: no service of AWS has it

// kNone: there is none.
std::uint32_t slotFor(const World& world, const MetricNode& node, MetricSource source);

// What is seen of it now; without samples: none.
SeriesStep seenNow(const World& world, const Metric& metric);
Datapoint pointOf(MetricKind kind, const MetricPoint& point, bool ofTasks);

// What a metric of a target group or a load balancer comes to, of what was counted in one minute.
struct Hosts {
    std::int32_t registered = 0, asked = 0;
    std::int32_t now = 0, fewest = 0, most = 0; // of those that the metric is about
};
Datapoint counted(MetricKind kind, const RequestCounts& counts, const Hosts& hosts);

// The newest minute that was measured, seen or not; later ones are like it.
const MetricPoint& measured(const World& world, Ix<Service> at);
const MetricPoint& measured(const World& world, Ix<Cluster> at);

// What the processors of the instances of a group do now, in percent of all of them.
Datapoint cpuOf(const World& world, Ix<ScalingGroup> group);

RequestCounts difference(const RequestCounts& now, const RequestCounts& before);
// Counted up to now.
RequestCounts countsOf(World& world, const Metric& metric);
Hosts hostsOf(const World& world, const Metric& metric);
bool isRestless(const World& world, const Metric& metric); // it changes without another event

} // namespace stowage::sim::metrics
