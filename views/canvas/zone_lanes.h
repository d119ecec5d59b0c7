// SPDX-License-Identifier: GPL-3.0-or-later
// Paints what cards share that show what they hold by availability zone: their header and lanes.
#pragma once

#include "canvas/paint.h"

namespace stowage::ui {

constexpr qreal kZoneName = 17; // height of a zone's name
constexpr qreal kLaneGap = 4;
constexpr qreal kLaneInside = 4;
constexpr qreal kFarthestLane = 2.0; // of legible(): from here on lanes have no words

// The lane at a place among as many that stand side by side.
QRectF zoneLane(const QRectF& inside, std::size_t place, std::size_t count);

// "us-east-1a" is "1a" where the lane is narrow.
void paintZoneLane(const Paint& paint, const QRectF& lane, const QString& zone);

// Icon and name, and from near by a second line.
void paintZonedHeader(const Paint& paint, const doc::Element& element, const QString& icon,
                      const std::string& second);

} // namespace stowage::ui
