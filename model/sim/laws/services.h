// SPDX-License-Identifier: MIT
// Services as they are asked for: created, updated, deleted, and what of that is a deployment.
#pragma once

#include "base/result.h"
#include "sim/adopt.h"

namespace stowage::sim::services {

std::uint32_t create(World& world, const ServiceNode& node);
void change(World& world, std::uint32_t slot, const ServiceNode& before);
void remove(World& world, std::uint32_t slot); // DRAINING until its tasks are STOPPED

inline constexpr NodeLaw<ServiceNode> kNodes{EntityKind::service, &Asked::services, create, change,
                                             remove};

// What lives is another number from now on, whatever was asked.
void setDesired(World& world, Ix<Service> at, std::int32_t count);

Outcome forceDeployment(World& world, const ForceNewDeployment& asked);

// Reaction: services that follow the drawing run the newest revision.
void whenRevisionIsRegistered(World& world, const Fact& fact);

} // namespace stowage::sim::services
