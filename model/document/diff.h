// SPDX-License-Identifier: MIT
// What differs between two drawings; views, undo and loading all learn of changes in this one way.
#pragma once

#include "document/document.h"

#include <string>
#include <vector>

namespace stowage::doc {

struct Altered {
    ElementId element = {};
    std::vector<std::string> keys = {}; // row keys, then "name", "parent" and "pinned"
    bool operator==(const Altered&) const = default;
};

// Every list is in the order of its document. An element whose kind differs is removed and added.
struct Change {
    std::vector<ElementId> added =
        {}; // in natural order of ids: a parent may stand after its child
    std::vector<ElementId> removed = {};
    std::vector<Altered> altered = {};
    std::vector<ElementId> moved = {}; // place differs; not for those added
    std::vector<Link> linksAdded = {};
    std::vector<Link> linksRemoved = {};
    std::vector<Link> linksAltered = {}; // same ends, other contents; as they are now
    std::vector<std::string> documentKeys = {};
    bool revisions = false; // kept revisions differ

    bool empty() const;
    bool operator==(const Change&) const = default;
};

Change diff(const Document& before, const Document& after);

} // namespace stowage::doc
