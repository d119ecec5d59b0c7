// SPDX-License-Identifier: MIT
// The metrics that are watched or were put, and the one way to ask for their datapoints.
#pragma once

#include "sim/world.h"

#include <optional>

namespace stowage::sim::metrics {

constexpr Duration kMinute = seconds(60);

// Makes the metric where it is new. So far back, in minutes, datapoints are asked for.
Ix<Metric> watch(World& world, const MetricNode& node, std::int64_t minutes);
void unwatch(World& world, Ix<Metric> at);

// After an adoption: which rows metrics measure.
void resolve(World& world);

// Of so many minutes, the last of which begins at `minute`; without samples: none.
Datapoint over(const World& world, Ix<Metric> at, Time minute, std::int64_t minutes = 1);
Datapoint sumOf(const Datapoint& a, const Datapoint& b); // of both together
Amount valueOf(const Datapoint& point, MetricStatistic statistic);

// Whether all datapoints from this minute on are alike.
bool isSteadyFrom(const World& world, Ix<Metric> at, Time minute);

// When alarms look at what was measured: at the first of these instants after `now`, the minute
// that it shows last begins at minuteSeenAt.
Time nextEvaluation(const World& world);
bool isEvaluation(const World& world); // now
Time minuteSeenAt(const World& world, Time evaluation);

Outcome put(World& world, const PutSamples& asked);

// What the point that is seen from now on says of a service or a cluster.
void show(World& world, Ix<Service> service, const MetricPoint& point, std::uint32_t fact);
void show(World& world, Ix<Cluster> cluster, const MetricPoint& point, std::uint32_t fact);

// What is counted of the requests of a group, or of its targets, changes.
void groupChanges(World& world, Ix<TargetGroup> group);
bool areOf(const World& world, Ix<TargetGroup> group);     // any, or of its balancer
void balancerChanges(World& world, Ix<Balancer> balancer); // what it answers itself

// What is measured of a capacity provider, or of the instances of a group, changes.
void providerChanges(World& world, Ix<CapacityProvider> provider);
void instancesChange(World& world, Ix<ScalingGroup> group);
void queueChanges(World& world, Ix<Queue> queue); // likewise

void due(World& world, Ix<Metric> at); // appointment

} // namespace stowage::sim::metrics
