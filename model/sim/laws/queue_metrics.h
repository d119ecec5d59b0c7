// SPDX-License-Identifier: MIT
// The metrics of Amazon SQS, and the backlog per task that is reckoned from them.
#pragma once

#include "sim/world.h"

namespace stowage::sim::queue_metrics {

MetricKind kindOf(const MetricNode& node); // yours: it is none of a queue

// What a metric that counts has counted up to now; 0: it counts nothing.
std::int64_t countOf(const World& world, const Metric& metric);

// What it is in the minute that ends now; without samples: none, as of a queue that was not in use
// for six hours. What counts goes on from there.
Datapoint measure(World& world, Metric& metric);

// It changes while nothing happens to the queue.
bool isRestless(const World& world, const Metric& metric);

} // namespace stowage::sim::queue_metrics
