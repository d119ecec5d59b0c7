// SPDX-License-Identifier: GPL-3.0-or-later
// Orthogonal paths between two boxes that go round what stands in between.
#pragma once

#include "canvas/routing_search.h"

#include <QPolygonF>
#include <QRectF>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace stowage::ui {

constexpr qreal kClearance = 20; // between a box and the segment that leaves it
constexpr qreal kPassing = 4;    // as near as a path comes to a box that it passes

// Begins on the edge of `from` and ends on the edge of `to`; each segment is horizontal or
// vertical. A straight, one-bend or two-bend path where one crosses nothing, otherwise the cheapest
// way round. Boxes are only crossed where there is no way at all. `around` does not hold the ends.
// Where one end holds the other, the path runs inside of it and ends on its border.
QPolygonF routeBetween(const QRectF& from, const QRectF& to, const Surroundings& around);

// The first path of at most two bends, from the shortest with the fewest on, that is clear; empty:
// none is. Where one end holds the other there is none. No such path is further away from the boxes
// of the ends than their clearance.
using Clear = std::function<bool(std::span<const QPointF>)>;
std::optional<QPolygonF> simpleRoute(const QRectF& from, const QRectF& to, const Clear& isClear);
// The same through the narrow ways between boxes that stand in rows or columns.
std::optional<QPolygonF> narrowRoute(const QRectF& from, const QRectF& to, const Clear& isClear);

// How many of the boxes the path enters.
int crossings(const QPolygonF& path, const std::vector<QRectF>& boxes);
bool entersBox(std::span<const QPointF> path, const QRectF& box);
// Along the border of a frame a line can hardly be seen.
bool followsFrame(std::span<const QPointF> path, const QRectF& frame);

// Without points that lie on the way between their neighbours.
QPolygonF tidied(const QPolygonF& path);
qreal lengthOf(std::span<const QPointF> path);

} // namespace stowage::ui
