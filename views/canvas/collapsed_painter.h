// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a collapsed frame: how much is in it, and how that fares.
#pragma once

#include "canvas/paint.h"

#include <QStringList>

#include <cstdint>
#include <vector>

namespace stowage::ui {

// What lives on the hosts that are in a frame.
struct LiveCounts {
    std::int64_t running = 0, starting = 0, stopping = 0, unhealthy = 0; // tasks
    std::int64_t waiting = 0;                                            // for an instance
    std::int64_t lost = 0;                                               // instances
};
// `held`: what is in the frame, and the frame itself.
LiveCounts liveCountsOf(const LiveState& live, const std::vector<ElementId>& held);

// What is told of it, each with the mood that it is shown in: "3 running", "1 unhealthy".
struct CountWords {
    Mood mood = Mood::idle;
    QString words = {};
};
std::vector<CountWords> wordsOf(const LiveCounts& counts);

// "collapsed, 2 services, 3 container instances, 4 running"; empty where it is not collapsed.
QString collapsedWords(const doc::Document& document, const LiveState& live,
                       const doc::Element& frame);

void paintCollapsed(const Paint& paint, const doc::Element& frame);

} // namespace stowage::ui
