// SPDX-License-Identifier: MIT
// One thing on the canvas: what it is called, where it lives, where it stands, and its properties.
#pragma once

#include "base/ids.h"
#include "kinds/catalog.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace stowage::doc {

// In canvas units, multiples of the grid where the user did not say otherwise. Absolute, never
// relative to the parent.
struct Rect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    int right() const { return x + width; }
    int bottom() const { return y + height; }
    bool operator==(const Rect&) const = default;
};

constexpr int kGrid = 20;
constexpr int kFarthest = 1'000'000; // coordinates lie between minus this and this

struct Element {
    ElementId id = {};
    std::string name = {};
    ElementId parent = {};          // empty: on the canvas itself
    Props props = {};               // also says the kind
    std::optional<Rect> place = {}; // none until somebody arranges it
    std::string unknown = {};       // a JSON object of members this version does not know, or empty
    bool pinned = false;            // stays where it is when the drawing is tidied
    bool locked = false;            // is not moved, resized or deleted by accident
    std::string group = {};         // selected and moved as one with those of the same; empty: none

    const KindInfo& kind() const { return kindOf(props); }
    bool is(std::string_view kindKey) const { return kind().key == kindKey; }
    template <class Kind> const Kind* as() const { return std::get_if<Kind>(&props); }
    friend bool operator==(const Element& a, const Element& b);
};

// What every element has besides the rows of its kind, read and written like those.
std::span<const Field> elementRows();
const Field* findRow(const KindInfo& kind, std::string_view key); // of either; null: neither has it
Value valueOf(const Element& element, const Field& row);
void setValue(Element& element, const Field& row, const Value& value);

} // namespace stowage::doc
