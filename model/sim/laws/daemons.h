// SPDX-License-Identifier: MIT
// DAEMON services: one task on each instance that is ACTIVE and meets their constraints.
#pragma once

#include "sim/world.h"

#include <vector>

namespace stowage::sim::daemons {

// AWS page "Amazon ECS services", daemon. Counts the instances of an ACTIVE service that are to
// hold one of its tasks: that is its desired count. Marks the tasks on others as misplaced. Returns
// the instances that hold none, in order of registration.
std::vector<Ix<Host>> review(World& world, Ix<Service> service);

// A daemon task is the last to leave an instance that drains: other services' tasks go before.
bool staysUntilLast(const World& world, const Task& task);

// Its task on the instance is asked to stop, and what it held is set aside for the next one, so
// that no other task takes it meanwhile. Does nothing for tasks that are no daemon's.
void keepRoom(World& world, Ix<Task> task);

// What is set aside for a service on an instance; nothing where nothing is.
Ledger takeAside(World& world, Ix<Service> service, Ix<Host> host); // and frees it
void setAside(World& world, Ix<Service> service, Ix<Host> host, const Ledger& amount);
Ledger asideOn(const World& world, Ix<Host> host); // for all services
void dropAsides(World& world, Ix<Service> service);

// Reactions.
void whenTaskStops(World& world, const Fact& fact); // a daemon may be the last on its instance now

} // namespace stowage::sim::daemons
