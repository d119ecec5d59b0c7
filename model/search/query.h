// SPDX-License-Identifier: MIT
// A question about a drawing and its run as somebody types it: `pending`, `kind:service az:b`,
// `cpu>80`, `-name:web`.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::search {

enum class About : std::uint8_t {
    anything, // a word: names, kinds, ids, states, values
    name,
    kind,
    state,
    zone,
    service,
    in, // what it lives in
    property,
};

enum class Sign : std::uint8_t { has, is, isNot, more, orMore, less, orLess };

struct Term {
    bool isNegated = false;
    About about = About::anything;
    std::string key = {}; // of a property, folded: "desiredcount"
    Sign sign = Sign::has;
    std::vector<std::string> values = {}; // any of them; of a kind its key, "task" for tasks
    double number = 0;                    // where numbers are compared
    bool operator==(const Term&) const = default;
};

struct Query {
    std::vector<Term> terms = {}; // all of them hold
    bool isEmpty() const { return terms.empty(); }
    bool operator==(const Query&) const = default;
};

// Or what is wrong with it, as a sentence for whoever typed it.
Result<Query> parseQuery(std::string_view typed);

} // namespace stowage::search
