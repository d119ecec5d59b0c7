// SPDX-License-Identifier: MIT
// The parts that may be placed at a point, for a list that opens there.
#pragma once

#include "document/rules.h"

#include <optional>
#include <string>
#include <vector>

namespace stowage::doc {

enum class Reach {
    here,      // it would live right where the pointer is, with what is missing around it
    elsewhere, // it would go to the nearest place that takes it
    nowhere,   // it may not be placed there
};

struct PlaceChoice {
    const KindInfo* kind = nullptr; // never null
    Reach reach = Reach::here;
    bool isCommon = false;  // many look for it there
    std::string words = {}; // what would happen, or why not
};

// The frame around the point in which things can live; empty: the canvas itself.
ElementId frameAt(const Document& document, const ElementId& pointed);

// All kinds: what may live here first, of that the common ones in the order of their use, the rest
// as in the catalogue. `on` is the connection under the pointer.
std::vector<PlaceChoice> placeChoices(const Document& document, const DropAsked& asked,
                                      const std::optional<Link>& on);

} // namespace stowage::doc
