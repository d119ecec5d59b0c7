// SPDX-License-Identifier: GPL-3.0-or-later
// Orthogonal paths between two boxes that go round what stands in between where a simple path can.
#pragma once

#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace stowage::ui {

// Begins on the edge of `from` and ends on the edge of `to`; each segment is horizontal or
// vertical. Among straight, one-bend and two-bend paths the one that crosses the fewest boxes, then
// with the fewest bends, then the shortest. `boxes` does not hold the ends themselves.
QPolygonF routeBetween(const QRectF& from, const QRectF& to, const std::vector<QRectF>& boxes);

// How many of the boxes the path enters.
int crossings(const QPolygonF& path, const std::vector<QRectF>& boxes);

} // namespace stowage::ui
