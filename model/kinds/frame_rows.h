// SPDX-License-Identifier: MIT
// The rows that all kinds have which are drawn as frames around others.
#pragma once

#include "field/row.h"
#include "kinds/arrangement.h"

#include <array>
#include <string_view>

namespace stowage::doc {

// Of rows that say no more than how something is drawn.
inline constexpr std::string_view kCanvasSection = "Canvas";

inline constexpr std::array<std::string_view, 4> kArrangements = {"free", "row", "column", "grid"};

template <class Kind>
inline constexpr Field kArrangementRow = row<&Kind::arrangement>(
    {.key = "arrangement",
     .label = "Arrangement",
     .help = "How it puts up what is in it: where each was put, side by side, one below the other, "
             "or in lines as wide as the frame. The order is yours.",
     .section = kCanvasSection,
     .choices = kArrangements,
     .effect = Effect::cosmetic});

template <class Kind>
inline constexpr Field kCollapsedRow = row<&Kind::collapsed>(
    {.key = "collapsed",
     .label = "Collapsed",
     .help = "Shows how much is in it instead of what. Its room is kept, so that nothing has to "
             "move when it is expanded.",
     .section = kCanvasSection,
     .effect = Effect::cosmetic});

} // namespace stowage::doc
