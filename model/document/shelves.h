// SPDX-License-Identifier: MIT
// Packs boxes into rows, in their order.
#pragma once

#include "document/layered.h"

#include <vector>

namespace stowage::doc {

struct Shelves {
    std::vector<Point> places = {}; // of the upper left corners
    int width = 0;
    int height = 0;
};

// Each row is as high as its highest box and at most `width` wide, or as wide as one box needs; 0:
// so that all together are about as wide as a screen is for its height.
Shelves shelved(const std::vector<Box>& boxes, int gap, int width);

} // namespace stowage::doc
