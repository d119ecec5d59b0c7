// SPDX-License-Identifier: MIT
// What an element takes from where it lives and from what it is linked to, and how it can be given
// a value of its own instead.
#pragma once

#include "document/edit.h"

#include <string>
#include <string_view>
#include <vector>

namespace stowage::doc {

struct Inherited {
    std::string_view field = {}; // the row that says it itself; empty: there is none
    std::string_view link = {};  // the meaning of the link that decides it; empty: none does
    std::string label = {};      // "Availability zone"
    std::string value = {};      // "us-east-1b"
    ElementId from = {};         // empty where it comes from nothing that is drawn
    std::string source = {};     // "subnet private-b", "instance type m5.large"
    bool isOverridden = false;   // the row says something else
};
// In the order of a form; none where it takes nothing from anywhere.
std::vector<Inherited> inheritedOf(const Document& document, const ElementId& element);

// What the links of this meaning could lead to, in natural order of ids, with where one does now.
std::vector<ElementId> choicesFor(const Document& document, const ElementId& element,
                                  std::string_view link);
// One step that leads the link to `from` there instead.
Edit relinked(const Document& document, const ElementId& element, std::string_view link,
              const ElementId& from, const ElementId& to);

} // namespace stowage::doc
