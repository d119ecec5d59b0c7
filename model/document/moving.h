// SPDX-License-Identifier: MIT
// What comes of dragging things over the canvas: where they will live, what has to give way, and
// how that reads before it is done.
#pragma once

#include "document/rules.h"

#include <optional>
#include <string>
#include <vector>

namespace stowage::doc {

struct MoveAsked {
    std::vector<ElementId> elements = {}; // outermost, with places; what lives in them goes along
    int dx = 0;
    int dy = 0;
    ElementId pointed = {}; // the innermost element under the pointer that is not dragged itself
    int x = 0;              // of the pointer
    int y = 0;
    bool mayLeave = true; // their parents; otherwise these grow where that is needed
    bool mayGrow = false; // where they may not leave: false stops them at the border
};

struct MovePlan {
    std::optional<Refusal> refusal = {}; // set: nothing will happen, and why
    ElementId parent = {};               // of the first one, then
    ElementId leaves = {};               // its parent now, where that becomes another one
    std::string words = {};              // "into cluster shop, cuts 1 connection"; may be empty
    std::vector<Placed> places = {};     // of what is dragged, with what lives in it
    std::vector<Placed> others = {};     // of what has to give way, and of frames that grow
    std::vector<Edit> edits = {};        // one Batch; none where nothing changes
};
// A parent is left once the pointer is clearly outside its border.
constexpr int kLeaveMargin = 40;
MovePlan movePlan(const Document& document, const MoveAsked& asked);
// By keys: a step on the canvas, or to another place in the row, column or grid. Never leaves a
// parent and never makes it grow.
MovePlan nudgePlan(const Document& document, const std::vector<ElementId>& elements, int dx,
                   int dy);
// Into this parent, wherever there is room in it; by menu, for whoever does not drag.
MovePlan intoPlan(const Document& document, const std::vector<ElementId>& elements,
                  const ElementId& parent);
// Where all of these may live and do not yet: in the order of the drawing, the canvas last.
std::vector<ElementId> homesFor(const Document& document, const std::vector<ElementId>& elements);

// What both drawings hold and stands elsewhere in the second one; apart from these and what lives
// in them.
std::vector<Placed> othersMoved(const Document& before, const Document& after,
                                const std::vector<ElementId>& without);
// "cluster shop grows", "2 others move aside"; of what stands elsewhere than in the drawing.
std::vector<std::string> sideEffects(const Document& document, const std::vector<Placed>& others);

} // namespace stowage::doc
