// SPDX-License-Identifier: GPL-3.0-or-later
// Paints what flows along a connection: marks that move while each can be told from the next, a
// band above that; and words for it.
#pragma once

#include "canvas/link_routes.h"
#include "canvas/paint.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace stowage::ui {

constexpr double kFlowsFrom = 20; // times as fast as the clock on the wall: bands, no marks

const FlowReadout* flowOn(const Paint& paint, const LinkPath& path); // null: nothing was recorded

// How it is shown. From one picture to the next simulated time has gone on by the pace, so that
// what was single marks at one becomes a band at a higher one.
enum class FlowShape { none, hops, dots, band };
FlowShape shapeOf(const FlowReadout& flow, Time now, double pace);

// How far along the path, in canvas units, each of the newest hops has come: those that are on
// their way. The first is the one that set out first.
struct HopMark {
    qreal at = 0;
    bool failed = false;
};
std::vector<HopMark> hopMarks(const FlowReadout& flow, Time now, double pace, qreal length);

qreal bandWidth(const FlowReadout& flow); // canvas units

// Below the arrow of the connection; nothing where the theme is one without motion, for which the
// words are enough.
void paintFlow(const Paint& paint, const LinkPath& path, const FlowReadout& flow);

// "12 messages, 2 failed" and shorter ones, for where there is less room; none: nothing went.
QStringList flowWords(const FlowReadout& flow);

} // namespace stowage::ui
