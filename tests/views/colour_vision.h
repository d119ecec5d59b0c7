// SPDX-License-Identifier: GPL-3.0-or-later
// Measures colours as readers see them: contrast, and distance with and without colour blindness.
#pragma once

#include <QColor>

namespace stowage::ui {

enum class Vision { normal, protanopia, deuteranopia };

// WCAG 2.1, "contrast ratio": 1 to 21.
double contrast(const QColor& one, const QColor& other);

// A hundred times the distance in OKLab; about 2 is just noticeable.
double distance(const QColor& one, const QColor& other, Vision vision);

} // namespace stowage::ui
