// SPDX-License-Identifier: MIT
// One element as an object of ECS JSON: its rows by their paths, and what has no row kept beside
// them.
#pragma once

#include "base/result.h"
#include "document/element.h"
#include "io/json.h"

#include <functional>
#include <string>
#include <string_view>

namespace stowage::io {

// What became of a part of an imported file.
enum class Fate {
    taken,
    guessed, // taken, but not as it stands
    kept,    // means nothing here, but is exported again
    ignored,
};

// Told of what was not taken as it stands; `at` is where it was read.
using Told = std::function<void(Fate, const Json& at, std::string words)>;

struct EcsReading {
    std::string_view nameKey; // the member that names the element
    std::string_view others;  // a member that somebody else reads; may be empty
    // Empty: what cannot be taken is an error, as it is to AWS. Otherwise nothing is.
    Told told;
};

// Without id, parent and place. An error's `where` is the member. `json` is an object.
Result<doc::Element> readEcsElement(const doc::KindInfo& kind, const Json& json,
                                    const EcsReading& reading);

// Puts back into an object that was written from rows what readEcsElement kept of it.
void putBackKept(const doc::Element& element, Json& json);

// The list of a text row that has one entry a line.
Json linesJson(const doc::Field& field, const std::string& lines);

} // namespace stowage::io
