// SPDX-License-Identifier: MIT
// The words that a query knows: what may stand before its sign, and what kinds are called.
#pragma once

#include "search/query.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::search {

// Without regard to case, blanks, hyphens and points: "Desired tasks" and "desired-tasks" are one.
std::string folded(std::string_view text);

std::optional<About> aboutOf(std::string_view foldedKey); // none: at most a property
// Whether a property, a gauge, a figure or a line of a readout is called that.
bool isProperty(std::string_view foldedKey);
// For "Did you mean …?": all that may stand before a sign.
std::vector<std::string_view> knownKeys();

// Keys of kinds, "task" for tasks: of the one that is called that, else of all whose name begins
// so.
std::vector<std::string> kindsCalled(std::string_view word);
std::vector<std::string_view> knownKinds();

// A number that a readout tells, as a gauge in percent of its total or as a line.
struct Reading {
    std::string_view key = {};
    std::string_view gauge = {};
    bool isReserved = false; // of a gauge: what is reserved rather than what is in use
    std::string_view line = {};
};
std::span<const Reading> readings();

} // namespace stowage::search
