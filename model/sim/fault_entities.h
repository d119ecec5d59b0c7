// SPDX-License-Identifier: MIT
// The rows of a World that are about faults in force and pushed images.
#pragma once

#include "base/time.h"
#include "sim/agenda.h"
#include "sim/entities.h"

#include <cstdint>

namespace stowage::sim {

// A fault in force; what was asked is World::asked.faults at the same slot.
struct FaultInForce {
    std::uint32_t fact = 0; // that injected it
    Time beganAt;
    Time endsAt = kNever;
    Booking end;
};

// What a tag names from an instant on.
struct PushedImage {
    NameId image = 0; // repository:tag
    NameId digest = 0;
    Time at;
    std::uint32_t fact = 0;
};

// A task that a fault chose, of those that it may hit.
struct FaultHit {
    Ix<FaultInForce> fault;
    std::uint32_t task = 0; // its number
    bool operator==(const FaultHit&) const = default;
};

} // namespace stowage::sim
