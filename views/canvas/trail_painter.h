// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the way of what was sent by hand and is followed: the connections that it took, each with
// the numbers of its hops, and where it is now.
#pragma once

#include "canvas/link_routes.h"
#include "canvas/paint.h"
#include "report/trail.h"

#include <optional>
#include <vector>

namespace stowage::ui {

// A step that went along a connection.
struct TrailHop {
    std::size_t step = 0; // of the trail, counted from 0
    std::size_t path = 0;
    bool isBack = false; // against it
};
std::vector<TrailHop> hopsOf(const Trail& trail, const std::vector<LinkPath>& paths);

// How far the newest hop has come, of 1; it stays at its end. A function of simulated time.
double shareOf(const TrailStep& step, Time now, double pace);

void paintTrail(const Paint& paint, const std::vector<LinkPath>& paths, const Trail& trail);

} // namespace stowage::ui
