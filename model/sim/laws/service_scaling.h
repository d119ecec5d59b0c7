// SPDX-License-Identifier: MIT
// Application Auto Scaling: what policies make of the desired count of a service.
#pragma once

#include "sim/adopt.h"

#include <optional>

namespace stowage::sim::service_scaling {

// A service is a scalable target as its node says; `before`: null where it is new.
void adoptTarget(World& world, Ix<Service> at, const ServiceNode* before);

// Whether a policy acts on the alarm.
bool isHeard(const World& world, Ix<Alarm> at);
// From then on it may say something else, or is heard by others.
void whenHeardAnew(World& world, Ix<Alarm> at, Time when);

void look(World& world, Ix<Service> at); // appointment

// Sets bounds that hold from now on, whatever was asked; empty ones stay.
void setBounds(World& world, Ix<Service> at, std::optional<int> least, std::optional<int> most,
               EntityId by);

// Reactions.
void whenAlarmChanges(World& world, const Fact& fact);
void whenTaskChanges(World& world, const Fact& fact);
void whenDeploymentEnds(World& world, const Fact& fact);

} // namespace stowage::sim::service_scaling
