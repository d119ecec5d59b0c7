// SPDX-License-Identifier: MIT
// The Availability Zones among which tasks of a service are to be even, and how one gets elsewhere.
#pragma once

#include "sim/laws/fargate.h"
#include "sim/placement.h"
#include "sim/world.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace stowage::sim::rebalancing {

struct Zone {
    NameId name = 0;
    int tasks = 0;
};

// Those that are even on their own: all on instances, and apart those on FARGATE and FARGATE_SPOT.
struct Share {
    Capacity capacity = Capacity::ec2;
    std::vector<Zone> zones; // in order of their names, in which there is capacity
};
std::vector<Share> sharesOf(const World& world, Ix<Service> service);
Share shareOf(const World& world, Ix<Service> service, Capacity capacity);

bool isEven(const Share& share);

// Its strategy names a provider that has no instances to give.
bool lacksProvider(const World& world, Ix<Service> service);

// A task more, into the zone with the fewest tasks that has room.
struct Move {
    NameId zone = 0;
    bool isPlaced = false;
    std::vector<std::uint64_t> lack; // why the first zone has none, and its rule
    RuleNumber lackRule = 0;
    PlacementVerdict verdict;
    NameId provider = 0;                   // 0: it is on any instance
    std::optional<fargate::Ask> onFargate; // and what is chosen of that
    fargate::Choice choice;
};
Move moveFor(World& world, Ix<Service> service, const Share& share);
Ix<Task> carryOut(World& world, Ix<Service> service, const Move& move);

// Launches of the account on Fargate; where none is left, the service looks again later.
bool mayLaunch(World& world, Ix<Service> service, const Share& share);

} // namespace stowage::sim::rebalancing
