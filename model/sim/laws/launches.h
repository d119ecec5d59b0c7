// SPDX-License-Identifier: MIT
// On what the tasks of a deployment run: its launch type or capacity provider strategy, which stay
// what they were when it was started.
#pragma once

#include "sim/laws/fargate.h"
#include "sim/world.h"

namespace stowage::sim::launches {

Launch asked(const ServiceNode& node);

// Of the deployment; of one that is started now, what its service asks for or, after a rollback,
// keeps.
const Launch& of(const World& world, Ix<Deployment> at);
void begin(World& world, Ix<Deployment> at, Ix<Deployment> before);

// Another launch type or strategy is asked for than the newest deployment has, or other volumes.
bool isMoved(const World& world, Ix<Service> service, const ServiceNode& before);

// A capacity provider of the cluster is called otherwise from now on.
void rename(World& world, Ix<Cluster> cluster, std::string_view before, std::string_view now);

// What the deployment has on Fargate; none: its tasks run on instances, or its service is deleted.
fargate::Ways waysOf(const World& world, Ix<Deployment> at);
fargate::Ways waysOf(const World& world, Ix<Service> service); // of the newest deployment

// By which capacity providers of Auto Scaling groups it starts tasks; empty: by none.
ProviderStrategy groupProvidersOf(const World& world, Ix<Deployment> at);
ProviderStrategy groupProvidersOf(const World& world, Ix<Service> service);

bool anyOnFargate(const World& world, Ix<Service> service); // of its deployments

} // namespace stowage::sim::launches
