// SPDX-License-Identifier: MIT
// The service scheduler: looks at a service when something changed and starts and stops its tasks.
#pragma once

#include "sim/laws/scheduler_counts.h"
#include "sim/world.h"

#include <cstdint>

namespace stowage::sim::scheduler {

// What the fact at hand may leave a service with.
enum class Look : std::uint8_t { anyhow, forMissing, forExcess };

// Books the service's next pass on its grid, where none is booked. Tasks that it starts or stops
// follow from the first fact since the last pass that left some missing, or too many.
void lookAgain(World& world, Ix<Service> service, Look why = Look::anyhow);

// Books the next pass for this instant: before any other service's look at what just changed.
void lookAtOnce(World& world, Ix<Service> service);

// Room is free in the cluster: services that found none look again.
void whenRoomIsFree(World& world, Ix<Cluster> cluster);

void pass(World& world, Ix<Service> service);

// Not before that instant; a pass that is booked earlier stays.
void lookAt(World& world, Ix<Service> service, Time notBefore); // an appointment

// Reactions.
void whenTaskChanges(World& world, const Fact& fact);     // object: its service
void whenInterfaceIsFree(World& world, const Fact& fact); // of a task that is STOPPED
void whenRoomChanges(World& world, const Fact& fact);     // a task let go of its resources
void whenInstanceChanges(World& world, const Fact& fact); // its cluster's services look again
void whenProtectionEnds(World& world, const Fact& fact);  // object: its service
void whenInstanceDrains(World& world, const Fact& fact);  // its waiting service tasks stop

} // namespace stowage::sim::scheduler
