// SPDX-License-Identifier: MIT
// An element with what surrounds it, as a kind needs it to check itself and to lower itself to the
// plan.
#pragma once

#include "base/ids.h"
#include "kinds/kind_list.h"

#include <string>
#include <string_view>
#include <vector>

namespace stowage::doc {

struct Drawn;

// One end of a link, seen from the other.
struct Neighbour {
    std::string_view link = {}; // the link's key
    const Drawn* element = nullptr;
    std::string_view container = {}; // what a link to a target group names; empty: the first mapped
    int port = 0;                    // 0: that container's first
};

// Pointers lead into one drawing and live as long as it does. Lists are in natural order of ids.
struct Drawn {
    ElementId id = {};
    std::string_view name = {};
    const Props* props = nullptr;
    const Drawn* parent = nullptr;
    std::vector<const Drawn*> children = {};
    std::vector<Neighbour> out = {};
    std::vector<Neighbour> in = {};
    int revision = 0; // a kept revision of a task definition; 0: what is drawn now

    template <class Kind> const Kind* as() const
    {
        return props ? std::get_if<Kind>(props) : nullptr;
    }
    // The first neighbour behind an outgoing link of this meaning, or null.
    const Drawn* linked(std::string_view link) const;
    std::vector<const Drawn*> allLinked(std::string_view link) const;
    // The nearest of these kinds around the element, or null.
    template <class Kind> const Drawn* inside() const
    {
        for (const Drawn* at = parent; at; at = at->parent)
            if (at->as<Kind>())
                return at;
        return nullptr;
    }
};

enum class Severity { remark, warning, error };

// What a kind has to say against one of its elements; `field` may be empty.
struct Finding {
    Severity severity = Severity::warning;
    std::string_view field = {};
    std::string words = {};  // what is wrong
    std::string advice = {}; // the way out
};

} // namespace stowage::doc
