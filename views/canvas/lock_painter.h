// SPDX-License-Identifier: GPL-3.0-or-later
// A small padlock at the corner of what is locked.
#pragma once

#include "canvas/paint.h"

namespace stowage::ui {

// Of the size that it has on the screen, whatever the zoom.
QRectF lockBoxOf(const doc::Element& element, qreal zoom);
void paintLocks(const Paint& paint);

} // namespace stowage::ui
