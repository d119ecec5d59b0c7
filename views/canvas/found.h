// SPDX-License-Identifier: GPL-3.0-or-later
// What of a drawing and its run fits a query: in the order in which it is walked, and what holds
// it.
#pragma once

#include "canvas/live_state.h"
#include "document/document.h"
#include "search/query.h"

#include <string>
#include <unordered_set>
#include <vector>

namespace stowage::ui {

struct Found {
    std::vector<Subject> inOrder = {};
    std::unordered_set<Subject, HashOfSubject> all = {};
    std::unordered_set<std::string> holders = {}; // ids of elements with some of it inside
    bool has(const Subject& subject) const { return all.contains(subject); }
    bool holds(const ElementId& element) const { return holders.contains(element.text); }
    friend bool operator==(const Found& a, const Found& b) { return a.inOrder == b.inOrder; }
};

// Elements in reading order, behind each what lives in it and is shown there.
Found findIn(const doc::Document& document, const LiveState& live, const search::Query& query);

} // namespace stowage::ui
