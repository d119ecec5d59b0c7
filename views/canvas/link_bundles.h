// SPDX-License-Identifier: GPL-3.0-or-later
// Many connections of one target group run together for the last piece.
#pragma once

#include "canvas/routing_ground.h"

#include <QPolygonF>

#include <vector>

namespace stowage::ui {

constexpr int kLeastBundle = 3;
constexpr qreal kTrunk = 24; // canvas units, so that it leaves room for a line beside it

struct Strand {
    int from = -1;
    int to = -1;
    bool mayBundle = false; // no bends of its own
};

struct Bundle {
    int hub = -1;
    bool atEnd = false; // the lines lead to the hub
    std::vector<int> strands = {};
    QPolygonF trunk = {}; // from the edge of the hub to where the lines part
};

// `isHub`: which things lines are bundled at. In the order of the hubs; each strand is in one
// bundle at most. A trunk stands on the side of most of the others, where there is room for it.
std::vector<Bundle> bundlesOf(const RoutingGround& ground, const std::vector<Strand>& strands,
                              const std::vector<int>& hubs);

} // namespace stowage::ui
