// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cards of what carries or keeps messages while it lives: what it counts, and of a
// subscriber what came by mail.
#pragma once

#include "canvas/paint.h"

#include <vector>

namespace stowage::ui {

// False where nothing of it lives, or it is of another kind: nothing was painted.
bool paintMessages(const Paint& paint, const doc::Element& element);

// Those that there is room for, bad ones before others where it is short.
std::vector<Figure> figuresFor(const std::vector<Figure>& all, std::size_t room);

} // namespace stowage::ui
