// SPDX-License-Identifier: GPL-3.0-or-later
// Orthogonal paths between two boxes that go round what stands in between.
#pragma once

#include "canvas/routing_search.h"

#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace stowage::ui {

// Begins on the edge of `from` and ends on the edge of `to`; each segment is horizontal or
// vertical. A straight, one-bend or two-bend path where one crosses nothing, otherwise the cheapest
// way round. Boxes are only crossed where there is no way at all. `around` does not hold the ends.
QPolygonF routeBetween(const QRectF& from, const QRectF& to, const Surroundings& around);

// How many of the boxes the path enters.
int crossings(const QPolygonF& path, const std::vector<QRectF>& boxes);

} // namespace stowage::ui
