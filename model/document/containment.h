// SPDX-License-Identifier: MIT
// What frames do with what is in them: how they put it up, and whether they show it or its number.
#pragma once

#include "document/edit.h"
#include "kinds/arrangement.h"

#include <cstdint>
#include <string>
#include <vector>

namespace stowage::doc {

Arrangement arrangementOf(const Element& element); // free of what holds nothing
bool isCollapsed(const Element& element);

// The outermost collapsed frame around an element, which stands for it; itself where it is shown.
ElementId standInFor(const Document& document, const ElementId& id);
// The drawing as the canvas shows it: collapsed frames are small, and what is in them has no place.
Document shownOf(const Document& document);
// Of a collapsed frame, inside its room and at its upper left corner.
Rect collapsedRect(const Rect& room);

// What is in a frame, however deep, in the order of the palette.
struct Held {
    const KindInfo* kind = nullptr;
    std::int64_t count = 0;
};
std::vector<Held> heldIn(const Document& document, const ElementId& frame);
std::string summaryOf(const Document& document, const ElementId& frame); // "2 services, 1 subnet"

// What stands beside a frame and lies under it now, as after something took the room it was kept.
std::vector<ElementId> coveredBy(const Document& document, const ElementId& frame);

// One step: "Collapse cluster shop".
Edit collapsing(const Document& document, const std::vector<ElementId>& frames, bool collapsed);
// The property, with what has to move where it says how frames put up what is in them.
Edit settingOf(const Document& document, const std::vector<ElementId>& elements,
               const std::string& key, const Value& value);

} // namespace stowage::doc
