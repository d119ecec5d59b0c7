// SPDX-License-Identifier: MIT
// Bends that somebody gave a connection by hand: what they may be, and when they go along.
#pragma once

#include "document/edit.h"

#include <map>
#include <vector>

namespace stowage::doc {

// By how much an element was moved.
struct Way {
    int dx = 0;
    int dy = 0;
    bool operator==(const Way&) const = default;
};

// Few enough, and near enough to the origin.
bool areBends(const std::vector<Point>& bends);
// What was bent by hand keeps its shape where both ends went the same way.
void takeBendsAlong(Document& document, const std::map<ElementId, Way>& ways);
// The edits that let the lines find their own way which `move` leaves with bends that lead nowhere:
// one of their ends goes elsewhere.
std::vector<Edit> straightened(const Document& document, const Move& move);

// Every connection of the list that is bent, to be let go; empty where none is.
std::vector<Edit> unbent(const Document& document, const std::vector<Link>& links);

} // namespace stowage::doc
