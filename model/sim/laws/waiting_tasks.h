// SPDX-License-Identifier: MIT
// Tasks in PROVISIONING that wait for an instance of their capacity provider, the oldest first.
#pragma once

#include "sim/laws/placement_candidates.h"
#include "sim/world.h"

#include <cstdint>
#include <span>

namespace stowage::sim::waiting_tasks {

// So long that its card says what can be done about it.
inline constexpr Duration kLong = minutes(15);

// One that was just created and found no room, told with the words of its placement.
void join(World& world, Ix<Task> at, const PlacementVerdict& verdict);
void leave(World& world, Ix<Task> at); // it is placed, or stops

// It has waited for so long: pictures show that.
void waitedLong(World& world, Ix<Task> at);
// The capacity provider of that name is not in the cluster any more: those that wait for it stop.
void giveUp(World& world, Ix<Cluster> cluster, NameId provider);

bool isFull(const World& world, Ix<Cluster> cluster); // no further one may wait

// Room may be free: they are tried again in this instant.
void bookLook(World& world, Ix<Cluster> cluster);
void look(World& world, Ix<Cluster> cluster); // appointment

} // namespace stowage::sim::waiting_tasks
