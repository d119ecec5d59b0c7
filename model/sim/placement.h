// SPDX-License-Identifier: MIT
// Chooses the container instance for a task, and says how every candidate fared.
#pragma once

#include "base/random.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace stowage::sim {

// What an instance must meet, in the order in which a closest match names what it fails.
enum class Need : std::uint8_t {
    active,           // status ACTIVE; others are no match at all
    agent,            // AGENT
    location,         // LOCATION: its zone is one of the task's subnets
    attribute,        // ATTRIBUTE: platform
    memberOf,         // MemberOf placement constraint unsatisfied
    distinctInstance, // no other task of the same service or group
    ports,            // RESOURCE:PORTS
    cpu,              // RESOURCE:CPU
    memory,           // RESOURCE:MEMORY
    networkInterface, // RESOURCE:ENI
};
constexpr std::size_t kNeeds = 10;

enum class Preference : std::uint8_t { spread, binpackCpu, binpackMemory, random, fewestOfOwner };

constexpr std::size_t kMostPreferences = 6; // five strategies, or the two of the default

// What placement sees of an instance. CPU in units, memory in MiB.
struct Candidate {
    std::uint32_t slot = 0;
    std::uint32_t number = 0;
    std::int64_t registeredMicros = 0;
    std::int64_t cpuFree = 0; // by the scheduler's ledger
    std::int64_t memoryFree = 0;
    std::int32_t tasksOfOwner = 0; // of the same service, or of the same group of standalone tasks
    std::int32_t tasksInAll = 0;
    std::uint16_t portTaken = 0; // a port that the task needs and another holds; 0: none
    std::uint16_t failed = 0;    // bits of needs known beforehand: up to memberOf, and interfaces
    std::array<std::uint32_t, kMostPreferences> bucket{}; // per preference that spreads: its value
};

struct PlacementAsk {
    std::int64_t cpu = 0;
    std::int64_t memory = 0;
    bool distinctInstance = false;
    std::vector<Preference> preferences;
    std::array<std::uint32_t, kMostPreferences> fields{}; // NameId of what each spreads over, or 0
    Stream dice;                                          // for the random strategy
    std::uint64_t draw = 0;
};

struct RankedCandidate {
    std::uint32_t number = 0;
    std::uint16_t failed = 0; // bits of Need
    std::uint16_t portTaken = 0;
    std::int64_t cpuFree = 0;
    std::int64_t memoryFree = 0;
    std::array<std::int64_t, kMostPreferences> keys{}; // per preference, the least is the best
    bool operator==(const RankedCandidate&) const = default;
};

struct PlacementVerdict {
    static constexpr std::size_t kKept = 16;

    std::uint32_t winner = 0;     // number of the instance; 0: none fits
    std::uint32_t winnerSlot = 0; // where there is a winner
    std::int64_t cpu = 0;         // that was asked for, with the next three
    std::int64_t memory = 0;
    std::vector<Preference> preferences;
    std::array<std::uint32_t, kMostPreferences> fields{};
    std::uint32_t candidates = 0;
    std::uint32_t fitting = 0;
    std::array<std::uint32_t, kNeeds> failedNeeds{}; // how many candidates failed each
    std::vector<RankedCandidate> best;               // that fit, best first
    std::vector<RankedCandidate> nearest; // that do not, those that fail the fewest needs first
    bool operator==(const PlacementVerdict&) const = default;
};

PlacementVerdict verdictFor(const PlacementAsk& ask); // says what was asked for, and nothing else

// AWS page "How Amazon ECS places tasks on container instances": filter, then order by the
// preferences one after the other. Ties: fewest tasks, then oldest registration, then number.
// `kept` limits best and nearest; SIZE_MAX gives the whole table.
PlacementVerdict place(const PlacementAsk& ask, std::span<const Candidate> candidates,
                       std::size_t kept = PlacementVerdict::kKept);

// The first need of the closest match that is named to the user; empty: nobody came close.
std::optional<Need> namedNeed(const RankedCandidate& candidate);

// How RunTask and SERVICE_TASK_PLACEMENT_FAILURE name it: `RESOURCE:CPU`, `AGENT` (API failures
// messages).
std::string_view failureReason(Need need);

// A verdict as the payload of a fact, and back.
std::vector<std::uint64_t> wordsOf(const PlacementVerdict& verdict);
PlacementVerdict verdictOf(std::span<const std::uint64_t> words);

// What the choice of a victim at scale-in sees of a task.
struct Victim {
    std::uint32_t slot = 0;
    std::uint32_t number = 0; // the newest has the greatest
    bool goesFirst = false;   // unhealthy, or not RUNNING yet
    std::uint32_t zone = 0;
    std::uint32_t host = 0;
    std::int64_t cpuFreeAfter = 0; // of its instance, once it is gone
    std::int64_t memoryFreeAfter = 0;
    std::array<std::uint32_t, kMostPreferences> bucket{};
};

// The slot of the task that stops next; there must be one. AWS page "Amazon ECS services", scale
// in: the preferences are undone, so that what is left is spread or packed as asked.
std::uint32_t chooseVictim(const PlacementAsk& ask, std::span<const Victim> victims);

} // namespace stowage::sim
