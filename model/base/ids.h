// SPDX-License-Identifier: MIT
// Names what was drawn: the id that an element bears in the document for ever, such as `service-1`.
#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <utility>

namespace stowage {

struct ElementId {
    std::string text;

    ElementId() = default;
    explicit ElementId(std::string id) : text(std::move(id)) {}

    bool isEmpty() const { return text.empty(); }
    bool operator==(const ElementId&) const = default;

    // Natural order, so that service-2 stands before service-10 in files and lists.
    std::strong_ordering operator<=>(const ElementId& other) const;
};

// Compares runs of digits by value and all else byte by byte; the same in every locale.
std::strong_ordering naturalOrder(std::string_view left, std::string_view right);

} // namespace stowage
