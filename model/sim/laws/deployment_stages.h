// SPDX-License-Identifier: MIT
// The lifecycle stages of a deployment that stands beside the one it replaces: blue/green, linear
// and canary; and the bake time of all that alarms watch.
#pragma once

#include "sim/laws/scheduler_counts.h"
#include "sim/world.h"

namespace stowage::sim::deployment_stages {

void begin(World& world, Ix<Deployment> at); // it was just started

// What the newest deployment of a service stands beside; kNone: nothing, or no longer.
Ix<Deployment> standingBeside(const World& world, Ix<Service> service);

// Of one that stands beside another, before its own tasks may start none is started.
scheduler::PassOrders limited(const World& world, Ix<Deployment> at, scheduler::PassOrders orders);

// A pass has looked at a service whose newest deployment stands beside another.
void review(World& world, Ix<Service> service);

// Its tasks are all there, healthy and alone; false: it has to bake first.
bool mayComplete(World& world, Ix<Deployment> at);

// It is over, as COMPLETED or FAILED.
void end(World& world, Ix<Deployment> at);

// The last of the hooks that were called at its stage has answered SUCCEEDED.
void hooksSucceeded(World& world, Ix<Deployment> at);

void due(World& world, Ix<Deployment> at); // appointment

} // namespace stowage::sim::deployment_stages
