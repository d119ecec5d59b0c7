// SPDX-License-Identifier: MIT
// What is wrong with a drawing, in words with a way out; never a reason to refuse an edit.
#pragma once

#include "document/document.h"
#include "kinds/drawn.h"

#include <string>
#include <vector>

namespace stowage::doc {

struct Problem {
    ElementId element = {}; // empty: the document
    std::string field = {}; // a row's key, or empty
    Severity severity = Severity::warning;
    std::string words = {};
    std::string advice = {};
    bool operator==(const Problem&) const = default;
};

// In natural order of ids, then in the order in which the kinds find them.
std::vector<Problem> problemsOf(const Document& document);

} // namespace stowage::doc
