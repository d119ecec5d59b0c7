// SPDX-License-Identifier: MIT
// How a frame puts up what lives in it on the canvas; the order is always the user's.
#pragma once

namespace stowage::doc {

enum class Arrangement {
    free,   // where each was put
    row,    // side by side
    column, // one below the other
    grid,   // in lines as wide as the frame
};

} // namespace stowage::doc
