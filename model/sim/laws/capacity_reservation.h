// SPDX-License-Identifier: MIT
// Cluster auto scaling in numbers: how many instances the tasks of a capacity provider need.
#pragma once

#include "sim/world.h"

#include <cstdint>

namespace stowage::sim::capacity {

// What the provider comes to now.
Reservation reservationOf(const World& world, Ix<CapacityProvider> at);

// CapacityProviderReservation: needed of running instances, in percent. Without any, 200 where some
// are needed and 100 where none is.
Amount percentOf(const Reservation& reservation);

// Whether each type that the group may launch has room for a task of the revision.
bool fitsEveryType(const World& world, Ix<ScalingGroup> group, Ix<Revision> revision);

// A container instance of the group, whose tasks it goes on running.
bool isOfProvider(const Host& host);

// It runs, or is to run, a task that is no daemon's.
bool isBusy(const World& world, Ix<Host> at);

} // namespace stowage::sim::capacity
