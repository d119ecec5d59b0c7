// SPDX-License-Identifier: GPL-3.0-or-later
// A cluster that is looked at from so far that nothing in it could be read: one tile in the colour
// of its health, with how many tasks fare how.
#pragma once

#include "canvas/paint.h"

#include <map>
#include <string>

namespace stowage::ui {

// Pixels to a canvas unit, below which clusters are tiles.
constexpr qreal kTileZoom = 0.22;

struct TaskCounts {
    int running = 0;
    int starting = 0; // and those that wait
    int stopping = 0;
    int unhealthy = 0;
    int instances = 0; // that run
    int lost = 0;      // instances
    bool operator==(const TaskCounts&) const = default;
};
// By cluster; each drawn one is there.
using CountsOfClusters = std::map<std::string, TaskCounts>;
CountsOfClusters countsOfClusters(const doc::Document& document, const LiveState& live);

// The worst of what is in it.
Mood moodOf(const TaskCounts& counts);
// "12 running", "1 unhealthy", the worst first; what there is none of is left out.
QStringList wordsOf(const TaskCounts& counts);

// The cluster around an element or the element itself; empty: it is in none.
ElementId clusterOf(const doc::Document& document, const ElementId& element);

void paintHeatTile(const Paint& paint, const doc::Element& cluster, const TaskCounts& counts);

} // namespace stowage::ui
