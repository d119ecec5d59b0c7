// SPDX-License-Identifier: MIT
// Where things stand: snapping, free spots, frames around children, and a first arrangement.
#pragma once

#include "document/edit.h"
#include "document/lanes.h"

#include <optional>
#include <set>
#include <vector>

namespace stowage::doc {

int snapped(int coordinate); // to the nearest multiple of kGrid
Rect snapped(const Rect& rect);

bool overlap(const Rect& a, const Rect& b);
bool contains(const Rect& outer, const Rect& inner);
Rect united(const Rect& a, const Rect& b); // the smallest that holds both
// The smallest frame that holds the children with room for its title; its usual size when empty.
Rect frameAround(const Document& document, const ElementId& container);
// The nearest place to `wanted` on the grid where nothing of the same parent is in the way, and for
// which nothing beside the frames around it has to make room, unless there is no such place.
enum class Room { found, made }; // where it is `made`, the nearest place is taken all the same
Rect freeSpot(const Document& document, const ElementId& parent, const Rect& wanted,
              Room room = Room::found);
// The same inside the parent's frame as it is now, and there between the sides of `lane`; none: it
// has no room, or is no frame.
std::optional<Rect> freeSpotInside(const Document& document, const ElementId& parent,
                                   const Rect& wanted, const Rect* lane = nullptr);

// The listed elements and all that lives in them.
std::set<ElementId> alongWith(const Document& document, const std::vector<ElementId>& elements);
// Rects of the listed elements moved by (dx, dy), with all that lives in them.
std::vector<Placed> movedWith(const Document& document, const std::vector<ElementId>& elements,
                              int dx, int dy);
// Grows the frames around these elements, outwards, where they no longer hold their children, and
// pushes aside what would then be covered and is not pinned.
std::vector<Placed> grownFrames(const Document& document, const std::vector<ElementId>& around);

// The lane and its rectangle inside the cluster's box.
struct PlacedLane {
    Lane lane = {};
    Rect rect = {};
};
std::vector<PlacedLane> placedLanes(const Document& document, const ElementId& cluster);

// Gives a place to every element that has none, leaving the others where they are; frames that hold
// a new one grow. Deterministic.
Move arrangeMissing(const Document& document);
// Arranges everything anew.
Move arrangeAll(const Document& document);

// Around everything that has a place; empty when nothing has.
Rect boundsOf(const Document& document);

} // namespace stowage::doc
