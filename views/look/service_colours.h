// SPDX-License-Identifier: GPL-3.0-or-later
// Eight colours that stay apart for colour-blind readers; a service keeps its colour everywhere.
#pragma once

#include "look/theme.h"

namespace stowage::ui {

struct ServiceColour {
    QColor fill = {}; // of a task chip
    QColor text = {}; // on it, at least 4.5:1
    QColor line = {}; // of a chart or a pattern, at least 3:1 on the panel
};

inline constexpr int kServiceColours = 8;

// Indices beyond the eighth start again.
ServiceColour serviceColour(const Theme& theme, int index);

} // namespace stowage::ui
