// SPDX-License-Identifier: MIT
// The rows of a World that are about log groups, and what containers wrote into them.
#pragma once

#include "base/time.h"
#include "plan/logs.h"
#include "report/entity.h"
#include "sim/tables.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace stowage::sim {

// What it was asked for is World::asked.logGroups at the same slot.
struct LogGroup {
    std::uint32_t number = 0;
    std::uint32_t element = 0; // NameId
    std::uint32_t name = 0;    // NameId
    std::uint32_t fact = 0;    // that it was created
    Time createdAt;
    std::int64_t streams = 0, lines = 0; // so far
};

// What a stream is named by: PREFIX/CONTAINER/TASK, or the id of the container.
struct LogStream {
    std::uint32_t element = 0;   // NameId, of the drawn container
    std::uint32_t prefix = 0;    // NameId; 0: none
    std::uint32_t container = 0; // NameId
    std::uint32_t number = 0;    // of the task, or without a prefix of the container
    bool operator==(const LogStream&) const = default;
};

struct LogLine {
    LogStream stream;
    std::uint32_t fact = 0; // that it came of; it bears the time of that
    std::uint32_t text = 0; // NameId
};

// Where what a container says goes; at its slot.
struct LogPlace {
    std::uint32_t container = 0; // its number; of another one that has the slot now: nowhere
    std::uint32_t group = 0;     // number of the drawn log group; 0: nowhere, or into none drawn
    LogStream stream;
    bool isLost = false; // its newest line could not be delivered
};

// A group that is not there any more, and the fact that took it away.
struct GoneLogGroup {
    std::uint32_t name = 0; // NameId
    std::uint32_t fact = 0;
};

constexpr std::size_t kMostLogLines = 400; // that are kept of a group

struct LogStore {
    Table<LogGroup> groups;
    std::vector<GoneLogGroup> gone;
    std::vector<LogPlace> places;            // by slot of container; beyond the end: nowhere
    std::vector<std::vector<LogLine>> lines; // by slot of group, the newest last
};

inline EntityId idOf(const LogGroup& row)
{
    return {EntityKind::logGroup, row.number};
}

} // namespace stowage::sim
