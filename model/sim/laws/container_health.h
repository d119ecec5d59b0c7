// SPDX-License-Identifier: MIT
// Health checks of containers, and the health of a task that follows from them.
#pragma once

#include "sim/laws/container_checks.h"
#include "sim/world.h"

namespace stowage::sim::container_health {

void begin(World& world, Ix<ContainerRun> at); // it has started
void end(World& world, Ix<ContainerRun> at);   // nobody checks it any more; its health stays

void due(World& world, Ix<ContainerRun> at); // appointment: its health changes

void whenFaultsChange(World& world, const Fact& fact);

// Whether an essential container has a check; only then does the service look at them.
bool isChecked(const World& world, Ix<Task> task);

// HealthCheck: of the essential containers, UNHEALTHY before UNKNOWN before HEALTHY.
HealthStatus rolledUp(const World& world, Ix<Task> task);

// Those that began up to now and are over.
Recent<Check> seenChecks(const World& world, Ix<ContainerRun> at);

bool mayTurnHealthy(const World& world, Ix<Task> task); // by itself, in time

} // namespace stowage::sim::container_health
