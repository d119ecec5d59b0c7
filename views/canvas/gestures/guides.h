// SPDX-License-Identifier: GPL-3.0-or-later
// Lines along which what is dragged stands in line with something near it, or as far from its
// neighbours as they are from each other.
#pragma once

#include "canvas/scene.h"

#include <QLineF>
#include <QRectF>

#include <optional>
#include <vector>

namespace stowage::ui {

struct Alignment {
    int dx = 0, dy = 0;                  // what is missing
    bool isAcross = false, isUp = false; // whether it then is in line with something, each way
    std::vector<QLineF> guides = {};
    std::vector<QLineF> gaps = {}; // which are equal
};

// What there is to be in line with, found once for a drag: elements that are not dragged along, and
// the frames that hold them, as far as their children reach.
class Guides {
public:
    Guides() = default;
    Guides(const CanvasScene& stage, const std::vector<ElementId>& dragged);

    // Within `reach` canvas units an edge or a middle comes to stand in line; further away nothing
    // is missing.
    Alignment alignmentOf(const QRectF& box, qreal reach) const;
    // Where an edge of a box that is resized comes to stand in line; empty: nowhere near.
    std::optional<int> edgeNear(const QRectF& box, bool upright, qreal edge, qreal reach) const;

private:
    std::vector<QRectF> boxesNear(const QRectF& box) const;

    std::vector<QRectF> boxes_;  // of elements
    std::vector<QRectF> frames_; // what is inside of the parents of what is dragged
};

} // namespace stowage::ui
