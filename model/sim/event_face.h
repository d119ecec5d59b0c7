// SPDX-License-Identifier: MIT
// What the simulation asks of the face that AWS shows: which facts are events, what they say, and
// which patterns match them; it knows neither JSON nor envelopes itself.
#pragma once

#include "report/fact.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::sim {

struct World;
struct ReadPattern; // an event pattern as the face has read it

// Functions of a World and of nothing else, so that a run that is lived again does the same.
struct EventFace {
    // Null: AWS refuses the pattern, for `reason`.
    std::shared_ptr<const ReadPattern> (*read)(std::string_view pattern,
                                               std::string& reason) = nullptr;
    // Whether AWS publishes facts of the kind as events.
    bool (*publishes)(FactKind kind) = nullptr;
    // Which of the patterns, by their places, match what is published of the fact.
    std::vector<std::size_t> (*matching)(const World& world, std::uint32_t fact,
                                         std::span<const ReadPattern* const> patterns) = nullptr;
    // Whether an event of the kind could match the pattern.
    bool (*hears)(const ReadPattern& pattern, FactKind kind) = nullptr;
    std::string (*text)(const World& world, std::uint32_t fact) = nullptr; // of the event, JSON
};

} // namespace stowage::sim
