// SPDX-License-Identifier: MIT
// Capacity of Fargate: which zone a task gets, what the account may run, and what Spot takes back.
#pragma once

#include "base/result.h"
#include "plan/prices.h"
#include "sim/adopt.h"
#include "sim/world.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace stowage::sim::fargate {

// The strategy by which the service starts tasks on Fargate; empty: its tasks run on instances.
// byStrategy: it names capacity providers, not the launch type.
struct Ways {
    ProviderStrategy strategy;
    bool byStrategy = false;
    explicit operator bool() const { return !strategy.empty(); }
};
Ways waysOf(bool launchType, const ProviderStrategy& providers);

// Why a task finds no place.
enum class Lack : std::uint8_t {
    none,
    capacity,     // RESOURCE:FARGATE, in none of its zones
    vcpus,        // the account runs as many as it may
    incompatible, // its definition cannot run on Fargate
    subnet,       // it has none
    strategy,     // which gives it to nobody
};

struct Ask {
    Ix<Cluster> cluster;
    Ix<Service> service; // kNone: standalone
    Ix<Revision> revision;
    NameId group = 0;
    Capacity capacity = Capacity::fargate;
    std::vector<ElementId> subnets;
};

// The zone with the fewest tasks of the same service or group and the same capacity, of those that
// have capacity; the first in the list of equals.
struct Choice {
    Lack lack = Lack::none;
    NameId zone = 0;
    NameId subnet = 0;
    std::uint32_t fact = 0;           // of the fault that took the capacity away
    std::vector<std::uint64_t> words; // of fargatePlaced, fargateUnplaced or fargateRunFailed
};
Choice choose(const World& world, const Ask& ask);
Choice givenToNobody(const World& world, const Ask& ask); // by its strategy

// Launches of the account: a burst, and then so many a second.
std::int64_t launchesLeft(World& world);
void launch(World& world);
Time nextLaunchAt(const World& world);

void join(World& world, Ix<Task> task);  // it takes of the account's quota from now on
void leave(World& world, Ix<Task> task); // it is STOPPED, and is paid for

Nanodollars costOf(const World& world, Ix<Task> task); // until now
Nanodollars perHour(const World& world, Ix<Task> task);

bool adoptAccount(World& world, const Plan& plan); // subnets and quotas; whether they differ
void lookAtAll(World& world);                      // services that found no place look again

// Areas in which a drawing shows tasks on Fargate.
Ix<FargateArea> areaOf(const World& world, const Task& task); // kNone: none is drawn
std::uint32_t create(World& world, const FargateNode& node);
void change(World& world, std::uint32_t slot, const FargateNode& before);
void remove(World& world, std::uint32_t slot);
inline constexpr NodeLaw<FargateNode> kNodes{EntityKind::fargate, &Asked::fargate, create, change,
                                             remove};

// Reactions.
void whenFaultsChange(World& world, const Fact& fact); // Spot takes tasks back; capacity returns

} // namespace stowage::sim::fargate
