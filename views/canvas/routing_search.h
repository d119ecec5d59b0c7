// SPDX-License-Identifier: GPL-3.0-or-later
// The cheapest orthogonal path round everything that stands between two boxes.
#pragma once

#include <QPolygonF>
#include <QRectF>

#include <array>
#include <optional>
#include <vector>

namespace stowage::ui {

struct Surroundings {
    std::vector<QRectF> boxes = {};  // are gone round
    std::vector<QRectF> titles = {}; // are gone round where that is no long way
    std::vector<QRectF> frames = {}; // may be crossed, but a line does not run along their borders
};

// Where a line would be taken for the border.
std::array<QRectF, 4> bordersOf(const QRectF& frame);

// Keeps `clearance` canvas units from every box, the ends included, but for the pieces that leave
// and enter the ends in the middle of a side. Nothing where there is no such path.
std::optional<QPolygonF> searchRoute(const QRectF& from, const QRectF& to,
                                     const Surroundings& around, qreal clearance);

} // namespace stowage::ui
