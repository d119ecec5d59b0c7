// SPDX-License-Identifier: MIT
// Asks a query of one thing after the other: elements, live instances and tasks.
#pragma once

#include "document/document.h"
#include "report/readout.h"
#include "search/query.h"

#include <string>
#include <vector>

namespace stowage::search {

// One thing with what is known of it: what is drawn has an element, what lives a readout, and a
// task is neither.
struct Thing {
    const doc::Element* element = nullptr;
    const Readout* readout = nullptr;
    const TaskReadout* task = nullptr;
};

// An empty query fits nothing.
bool fits(const doc::Document& document, const Query& query, const Thing& thing);

// In small letters: "running", "unhealthy", "pending" as pendingCount counts, "waiting" for an
// instance, "full" from 90 % of a gauge on.
std::vector<std::string> stateWords(const Thing& thing);

} // namespace stowage::search
