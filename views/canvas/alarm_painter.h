// SPDX-License-Identifier: GPL-3.0-or-later
// Paints an alarm: its state in a word, its condition, and its newest datapoints by the threshold.
#pragma once

#include "canvas/paint.h"

#include <vector>

namespace stowage::ui {

// Where its datapoints and its threshold are, between the least and the greatest of them; what is
// missing leaves a gap. Without datapoints: nothing.
struct TraceShape {
    std::vector<QPointF> points;   // oldest first
    std::vector<bool> breaches;    // the threshold, at the same places
    std::vector<std::size_t> gaps; // before which of them some are missing
    qreal limit = 0;               // the height of the threshold
};
TraceShape traceShape(const Readout& readout, const QRectF& box);

void paintAlarm(const Paint& paint, const doc::Element& element);

} // namespace stowage::ui
