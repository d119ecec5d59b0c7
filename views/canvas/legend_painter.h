// SPDX-License-Identifier: GPL-3.0-or-later
// The line below a picture that says what its marks and connections mean.
#pragma once

#include "canvas/paint.h"

namespace stowage::ui {

QSizeF sizeOfLegend(const Theme& theme); // canvas units
void paintLegend(const Paint& paint, const QRectF& box);

} // namespace stowage::ui
