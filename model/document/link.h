// SPDX-License-Identifier: MIT
// A connection between two elements and what it means.
#pragma once

#include "base/ids.h"

#include <string>
#include <vector>

namespace stowage::doc {

struct Point {
    int x = 0;
    int y = 0;
    bool operator==(const Point&) const = default;
};

constexpr std::size_t kMostBends = 32; // of one link

// A link is known by its ends and its kind; there are no two alike.
struct Link {
    ElementId from = {};
    ElementId to = {};
    std::string kind = {};      // the key of a LinkRule of the kind at `from`
    std::string container = {}; // AWS containerName; empty: the first with a port mapping
    int port = 0;               // AWS containerPort; 0: that container's first
    std::string unknown = {};   // a JSON object of members this version does not know, or empty
    // Where its line turns, set by hand, in the direction of the line; empty: it finds its own way.
    std::vector<Point> bends = {};

    bool operator==(const Link&) const = default;
};

// Whether what flows along it goes from `to` to `from`: requests go from a target group to its
// service and messages from a queue to who polls it, though the link says what is targeted or
// polled.
bool flowsAgainst(const Link& link);
bool sameEnds(const Link& a, const Link& b);
// By from, to, kind: the order in files.
bool linkBefore(const Link& a, const Link& b);

} // namespace stowage::doc
