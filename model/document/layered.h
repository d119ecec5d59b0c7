// SPDX-License-Identifier: MIT
// Puts boxes that lead to one another into layers, so that lines go one way and seldom cross.
#pragma once

#include "document/link.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace stowage::doc {

struct Box {
    int width = 0;
    int height = 0;
};

// Boxes by their number, and from which to which lines go. Lines to the box itself count for
// nothing, and those that would close a circle are turned round.
struct LayeredAsked {
    std::vector<Box> boxes = {};
    std::vector<std::pair<int, int>> lines = {};
    int layerGap = 80; // from left to right, where the lines run
    int boxGap = 40;   // between boxes of a layer
    int sweeps = 24;
};

struct Layered {
    std::vector<Point> places = {}; // of the boxes' upper left corners, none below 0
    std::vector<int> layers = {};
    int width = 0;
    int height = 0;
};

// The same for the same question. Takes time that grows with boxes and lines, not with their
// square.
Layered layered(const LayeredAsked& asked);

} // namespace stowage::doc
