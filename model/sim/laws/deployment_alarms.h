// SPDX-License-Identifier: MIT
// CloudWatch alarms that end a deployment while it is in progress or bakes.
#pragma once

#include "sim/world.h"

namespace stowage::sim::deployment_alarms {

void begin(World& world, Ix<Deployment> at); // it was just started

bool bakes(const World& world, Ix<Deployment> at); // before it is COMPLETED, for their sake

bool rollsBack(const World& world, Ix<Service> service);

void lookDue(World& world, Ix<Deployment> at); // appointment

void whenAlarmChanges(World& world, const Fact& fact); // reaction

} // namespace stowage::sim::deployment_alarms
