// SPDX-License-Identifier: MIT
// A connection between two elements and what it means.
#pragma once

#include "base/ids.h"

#include <string>

namespace stowage::doc {

// A link is known by its ends and its kind; there are no two alike.
struct Link {
    ElementId from = {};
    ElementId to = {};
    std::string kind = {};      // the key of a LinkRule of the kind at `from`
    std::string container = {}; // AWS containerName; empty: the first with a port mapping
    int port = 0;               // AWS containerPort; 0: that container's first
    std::string unknown = {};   // a JSON object of members this version does not know, or empty

    bool operator==(const Link&) const = default;
};

bool sameEnds(const Link& a, const Link& b);
// By from, to, kind: the order in files.
bool linkBefore(const Link& a, const Link& b);

} // namespace stowage::doc
