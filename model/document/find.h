// SPDX-License-Identifier: MIT
// Finds elements by what users type: names, ids, kinds and the values of their properties.
#pragma once

#include "document/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace stowage::doc {

struct Found {
    ElementId element = {};
    std::string words = {}; // "web · Service", with "Image: nginx" where a value matched
};

// Every word must occur somewhere, without regard to ASCII case; names before values. Secrets are
// never searched.
std::vector<Found> findElements(const Document& document, std::string_view text);

// By name, or by id; null when none or several bear the name.
const Element* named(const Document& document, std::string_view kindKey, std::string_view name);

} // namespace stowage::doc
