// SPDX-License-Identifier: GPL-3.0-or-later
// The mark of what stays where it is when the drawing is tidied.
#pragma once

#include "canvas/paint.h"

namespace stowage::ui {

// On the upper right corner of the element's box.
void paintPin(const Paint& paint, const QRectF& box);

} // namespace stowage::ui
