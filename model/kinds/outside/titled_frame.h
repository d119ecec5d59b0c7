// SPDX-License-Identifier: MIT
// A box with a title around what belongs together for those who read the drawing.
#pragma once

#include "kinds/of.h"

#include <string>

namespace stowage::doc {

enum class FrameColour { grey, turquoise, green, orange, violet };

struct TitledFrame {
    std::string text = "";
    FrameColour colour = FrameColour::grey;
};

KindInfo describe(Of<TitledFrame>);

} // namespace stowage::doc
