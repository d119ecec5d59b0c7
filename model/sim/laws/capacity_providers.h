// SPDX-License-Identifier: MIT
// Capacity providers of Auto Scaling groups as they are asked for, and what is measured of them.
#pragma once

#include "sim/adopt.h"

#include <string_view>

namespace stowage::sim::capacity_providers {

std::uint32_t create(World& world, const CapacityProviderNode& node);
void change(World& world, std::uint32_t slot, const CapacityProviderNode& before);
void remove(World& world, std::uint32_t slot);

inline constexpr NodeLaw<CapacityProviderNode> kNodes{
    EntityKind::capacityProvider, &Asked::capacityProviders, create, change, remove};

// After an adoption: whose instances they give, and the policy of their managed scaling.
void resolve(World& world);

Ix<CapacityProvider> named(const World& world, Ix<Cluster> cluster, std::string_view name);
Ix<CapacityProvider> of(const World& world, Ix<ScalingGroup> group); // that has it; kNone: none
bool isManaged(const World& world, Ix<CapacityProvider> at);

// Something that it is measured by is another one now.
void changes(World& world, Ix<CapacityProvider> at);

// At the end of a minute: what is published of it, and later shown.
Amount measure(World& world, Ix<CapacityProvider> at);
void show(World& world, Ix<CapacityProvider> at);

// Reactions.
void whenTaskChanges(World& world, const Fact& fact);
void whenInstanceChanges(World& world, const Fact& fact); // subject
void whenMemberChanges(World& world, const Fact& fact);   // object: an instance of a group

} // namespace stowage::sim::capacity_providers
