// SPDX-License-Identifier: GPL-3.0-or-later
// Paths whose bends somebody set by hand: through them all, and with a segment that is dragged.
#pragma once

#include "document/link.h"

#include <QPolygonF>
#include <QRectF>

#include <optional>
#include <vector>

namespace stowage::ui {

// From the edge of one box through the bends to the edge of the other, at right angles; corners are
// added where the ends have moved away. Nothing where all bends lie in the boxes.
std::optional<QPolygonF> routeThrough(const QRectF& from, const QRectF& to,
                                      const std::vector<doc::Point>& bends);

bool isLevel(const QPolygonF& path, int segment);
// The segment that the point is on, counted from the beginning; -1: none is within reach.
int segmentAt(const QPolygonF& path, const QPointF& point, qreal reach);
// The longest that moves sideways where `dx` is not 0, or up and down; -1: there is none.
int segmentAcross(const QPolygonF& path, int dx);
// The bends of the path once a segment runs at another height or further left or right; its ends
// stay on their boxes.
std::vector<doc::Point> bendsWith(const QPolygonF& path, int segment, int at, const QRectF& from,
                                  const QRectF& to);

} // namespace stowage::ui
