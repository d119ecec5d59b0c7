// SPDX-License-Identifier: GPL-3.0-or-later
// Lines along which what is dragged stands in line with something near it.
#pragma once

#include "canvas/scene.h"

#include <QLineF>

#include <vector>

namespace stowage::ui {

struct Alignment {
    int dx = 0, dy = 0; // what is missing
    std::vector<QLineF> guides = {};
};

// Of a box with the elements around it that are not dragged along. Within `reach` canvas units an
// edge or a middle comes to stand in line; further away nothing is missing.
Alignment alignmentOf(const CanvasScene& stage, const QRectF& box,
                      const std::vector<ElementId>& dragged, qreal reach);

} // namespace stowage::ui
