// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a frame that somebody drew around what belongs together: a box with a title.
#pragma once

#include "canvas/paint.h"

namespace stowage::ui {

void paintTitledFrame(const Paint& paint, const doc::Element& element);

} // namespace stowage::ui
