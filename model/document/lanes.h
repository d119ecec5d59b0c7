// SPDX-License-Identifier: MIT
// The availability zone lanes of a cluster, as its instances' and services' subnets imply them.
#pragma once

#include "document/document.h"

#include <string>
#include <vector>

namespace stowage::doc {

struct Lane {
    std::string zone = {};               // "us-east-1a"; empty for what is linked to no subnet
    std::vector<ElementId> subnets = {}; // in this zone, in natural order of ids
    std::vector<ElementId> members = {}; // instances of the cluster in this zone
};

// In order of zones; the lane without a zone, if it has members, comes last. A zone that only
// services use has a lane without members.
std::vector<Lane> lanesOf(const Document& document, const ElementId& cluster);

} // namespace stowage::doc
