// SPDX-License-Identifier: MIT
// The deployment circuit breaker: counts the tasks of a deployment that fail, ends it at a
// threshold, and rolls back.
#pragma once

#include "sim/laws/scheduler_counts.h"
#include "sim/world.h"

namespace stowage::sim::circuit_breaker {

// API ThresholdConfiguration; the percentage is rounded up.
int thresholdOf(const CircuitBreaker& breaker, int desired);

// Of a service; null: it has none that is on.
const CircuitBreaker* breakerOf(const World& world, Ix<Service> service);

// Why a task counts as failed, the third word of taskFailureCounted.
enum class Failure : std::uint8_t { neverRan, failedChecks, exited, notPlaced };

// Nothing of a deployment that has FAILED is started any more.
scheduler::PassOrders limited(const World& world, Ix<Service> service,
                              scheduler::PassOrders orders);

// A pass found no room for a task of the PRIMARY deployment.
void couldNotPlace(World& world, Ix<Service> service);

// Reactions.
void whenTaskChanges(World& world, const Fact& fact);     // it has STOPPED
void whenStopIsRequested(World& world, const Fact& fact); // for its health checks
void whenHealthChanges(World& world, const Fact& fact);   // it counts as healthy

} // namespace stowage::sim::circuit_breaker
