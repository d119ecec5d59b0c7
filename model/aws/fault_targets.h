// SPDX-License-Identifier: MIT
// Whom a fault hits: its selectors read, and what they select.
#pragma once

#include "aws/call_input.h"
#include "io/recording.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stowage::aws {

struct FaultInput {
    const doc::Document& document;
    const sim::World& world;
    const io::RecordedFault& fault;
    FaultTarget on;
};

AwsException malformed(std::string message); // a ValidationException
AwsException nothingHit();                   // no such target, as AWS FIS says it

// A whole number within those; nothing where it is none.
std::optional<std::int64_t> wholeFrom(const io::Json& json, std::int64_t least, std::int64_t most);

Found<FaultTarget> targetOf(const io::RecordedFault& fault);

// AWS FIS picks at random; here by the dice of each thing, so that others do not change the choice.
std::vector<EntityId> chosen(const sim::World& world, const FaultTarget& on,
                             std::vector<EntityId> hit);

std::vector<EntityId> instancesHit(const FaultInput& input); // chosen ones, that run
std::vector<EntityId> tasksHit(const FaultInput& input);     // all that are to run

// Whether every thing that is named lives or is drawn.
bool namesWhatIsThere(const FaultInput& input);

} // namespace stowage::aws
