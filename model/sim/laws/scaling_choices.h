// SPDX-License-Identifier: MIT
// Where an Auto Scaling group launches, whom it terminates, and how uneven its zones are.
#pragma once

#include "sim/world.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace stowage::sim::auto_scaling_groups {

// The instances of a group in one zone that are pending or in service. One that hangs counts until
// the group terminates it.
struct ZoneCount {
    NameId zone = 0;
    bool isEnabled = true; // the group has a subnet there
    std::int32_t living = 0;
    std::int32_t movable = 0; // of those, not protected from scale-in
};

// Enabled zones and such that still hold instances, by name. A group without subnets has one zone
// without a name.
std::vector<ZoneCount> zonesOf(const World& world, Ix<ScalingGroup> group);

std::int32_t livingIn(const std::vector<ZoneCount>& zones);

// Enabled zones, the one with the fewest instances first, equal ones by name.
std::vector<NameId> launchOrder(const World& world, std::vector<ZoneCount> zones);

// How many instances must move to other zones until no two differ by two.
std::int32_t movesToBalance(std::vector<ZoneCount> zones);

bool isLiving(const World& world, const Host& host); // as counted above

// What decided between those that could go.
enum class Decider : std::uint8_t { onlyOne, oldest, newest, launchTemplate, instanceHour, chance };

struct Victim {
    Ix<Host> host;
    Decider by = Decider::onlyOne;
};

// None: all are protected. The draw is that of ScalingGroup::chosen.
std::optional<Victim> victimOf(const World& world, Ix<ScalingGroup> group);

} // namespace stowage::sim::auto_scaling_groups
