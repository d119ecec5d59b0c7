// SPDX-License-Identifier: MIT
// What went along one drawn connection, as it was recorded: how much, how fast, and the newest of
// it one by one.
#pragma once

#include "base/time.h"
#include "report/entity.h"

#include <cstdint>
#include <vector>

namespace stowage {

enum class FlowKind : std::uint8_t {
    requests,
    messages,
    events,
    mails,
    reads,
    writes,
    deadLetters,
};

// Some that set out together.
struct FlowHop {
    Time at;
    std::int64_t count = 0;
    bool failed = false;
    bool operator==(const FlowHop&) const = default;
};

// In the direction of what flows; the connection may have been drawn the other way round, as from
// a service to its target group and from a container to the queue that it polls.
struct FlowReadout {
    ElementId from;
    ElementId to;
    std::int64_t milliPerSecond = 0; // thousandths of one per second
    std::int64_t milliErrorsPerSecond = 0;
    FlowKind kind = FlowKind::requests;
    std::int64_t count = 0; // so far; 0 also where only a rate is known
    std::int64_t failed = 0;
    std::vector<FlowHop> hops = {}; // the newest, in order
    bool operator==(const FlowReadout&) const = default;
};

} // namespace stowage
