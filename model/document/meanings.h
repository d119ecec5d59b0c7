// SPDX-License-Identifier: MIT
// What else a connection may mean, where its two ends allow several meanings.
#pragma once

#include "document/edit.h"

#include <string>
#include <vector>

namespace stowage::doc {

struct Meaning {
    std::string words = {}; // "nightly sends what fails to dead"
    Edit edit;              // one undo step that makes the connection mean it
};

// In the order of the kind's rules; without what the connection means now. What a role or a target
// group is to its user follows from their properties, so that these have one meaning only.
std::vector<Meaning> otherMeanings(const Document& document, const Link& link);

} // namespace stowage::doc
