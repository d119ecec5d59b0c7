// SPDX-License-Identifier: MIT
// On what services and tasks run, as their descriptions say it, and what all of it costs.
#pragma once

#include "aws/state_parts.h"

#include <string>

namespace stowage::aws {

// launchType, or capacityProviderStrategy where there is one; on Fargate the platform too.
void setLaunch(const sim::World& world, sim::Ix<sim::Service> at, io::Json& json);
void setLaunch(const sim::World& world, sim::Ix<sim::Deployment> at, io::Json& json);
void setLaunch(const sim::World& world, sim::Ix<sim::Task> at, io::Json& json);

io::Json strategyJson(const sim::ProviderStrategy& strategy);
// Those of Fargate, which every account has, and those of Auto Scaling groups.
io::Json capacityProvidersJson(const sim::World& world);

// Per hour now and of the run, in dollars.
io::Json costJson(const Moment& moment);

} // namespace stowage::aws
