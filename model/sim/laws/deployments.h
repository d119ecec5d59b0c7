// SPDX-License-Identifier: MIT
// Deployments of a service: the newest is PRIMARY, older ones are ACTIVE until their tasks are
// gone, and one that was COMPLETED is the newest again after another has failed.
#pragma once

#include "sim/engine.h"
#include "sim/world.h"

#include <array>
#include <string>

namespace stowage::sim::deployments {

void start(World& world, Ix<Service> service, Ix<Revision> revision);

// Why a deployment fails, and what its circuit breaker has counted: failed tasks, the threshold,
// the desired count, type and value of the threshold, tasks that could not tell what tags name.
struct Ending {
    FailureGround ground = FailureGround::tasks;
    RuleNumber rule = 0;
    bool rollsBack = false;
    std::array<std::uint64_t, 6> counts = {};
};
void fail(World& world, Ix<Deployment> at, const Ending& ending);
void fail(World& world, Ix<Deployment> at, FailureGround ground); // of any other ground than tasks

Outcome stop(World& world, const StopDeployment& asked); // StopServiceDeployment

// Ends those older ones that have no tasks left.
void retireEmpty(World& world, Ix<Service> service);

// AWS's reason for a stop by the scheduler: `Scaling activity initiated by (deployment …)`.
std::string scalingReason(const World& world, Ix<Service> service);

void complete(World& world, Ix<Deployment> at, int tasks); // once

} // namespace stowage::sim::deployments
