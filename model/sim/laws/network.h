// SPDX-License-Identifier: MIT
// Security groups: which connections of clients and load balancers they let through.
#pragma once

#include "plan/plan.h"
#include "sim/world.h"

#include <string>

namespace stowage::sim::network {

// Takes over the groups of a drawing; whether they are other ones than before. What they are about
// is looked at anew by lookAtAll, once all else is adopted.
bool adoptGroups(World& world, const Plan& plan);
void lookAtAll(World& world); // every target

// What keeps the balancer from the target, or the clients from their balancer, in words without a
// full stop; empty: nothing does. What bears no security group holds nothing up.
std::string obstacleTo(const World& world, const Target& target);
std::string obstacleTo(const World& world, Ix<Source> source);

// The same between a task and a file system whose mount target there has this address block.
std::string obstacleTo(const World& world, Ix<Task> task, const FileSystemNode& node,
                       const std::string& block);

// The same between a task and everybody at a port.
std::string obstacleOut(const World& world, Ix<Task> task, int port);

// Tells where the way to the target is closed or opened.
void look(World& world, Ix<Target> at);
void tell(World& world, Ix<Source> at, const std::string& obstacle);

// The groups of the host are other ones.
void hostChanged(World& world, Ix<Host> host);

// A task with an interface of its own keeps the groups that its service has when it is created.
void taskCreated(World& world, Ix<Task> task);

// Of the task's own interface, or of the instance; none: nothing is held up.
std::vector<ElementId> groupsOf(const World& world, Ix<Task> task);

} // namespace stowage::sim::network
