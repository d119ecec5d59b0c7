// SPDX-License-Identifier: MIT
// DAEMON services: one task on each instance that is ACTIVE and meets their constraints.
#pragma once

#include "sim/world.h"

#include <cstdint>
#include <vector>

namespace stowage::sim::daemons {

// AWS page "Amazon ECS services", daemon. Counts the instances of an ACTIVE service that are to
// hold one of its tasks: that is its desired count. Marks the tasks on others as misplaced. Returns
// the instances that hold none, in order of registration.
std::vector<Ix<Host>> review(World& world, Ix<Service> service);

// A daemon task is the last to leave an instance that drains: tasks of other services and
// standalone ones go before, unless its own service is deleted.
bool staysUntilLast(const World& world, const Task& task);

// Its task on the instance is asked to stop, and what it held is set aside for the next one, so
// that no other task takes it meanwhile. Does nothing for tasks that are no daemon's.
void keepRoom(World& world, Ix<Task> task);

// The room of a task of that revision is set aside for a service on an instance; kNone: nothing is.
Ix<Revision> takeAside(World& world, Ix<Service> service, Ix<Host> host); // and frees it
void setAside(World& world, Ix<Service> service, Ix<Host> host, Ix<Revision> revision);
void dropAsides(World& world, Ix<Service> service);

// For all services: CPU and memory; host ports; interfaces that no task has any more.
Ledger asideOn(const World& world, Ix<Host> host);
bool keepsPort(const World& world, Ix<Host> host, std::uint16_t port, Protocol protocol);
int portsAside(const World& world, Ix<Host> host);
int interfacesAside(const World& world, Ix<Host> host);

// Reactions.
void whenTaskStops(World& world, const Fact& fact); // a daemon may be the last on its instance now

} // namespace stowage::sim::daemons
