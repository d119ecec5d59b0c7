// SPDX-License-Identifier: GPL-3.0-or-later
// Paints an Auto Scaling group: its sizes, and its instances by availability zone.
#pragma once

#include "canvas/paint.h"

#include <vector>

namespace stowage::ui {

// Where an instance of a group is shown, in the order of painting. Each zone is a column; what
// finds no room in it is counted in its last place.
struct InstanceChip {
    QRectF box;
    const Readout& instance; // of the live state, until its next frame
    std::size_t andMore = 0; // not 0: "+3" stands there instead
};
std::vector<InstanceChip> instanceChipsOn(const LiveState& live, const doc::Element& group);

// The tasks on it, as small blocks at its right end, as many as find room.
struct TaskDot {
    QRectF box;
    const TaskReadout& task; // of the live state, until its next frame
};
std::vector<TaskDot> dotsOn(const LiveState& live, const InstanceChip& chip);

void paintGroup(const Paint& paint, const doc::Element& element);

} // namespace stowage::ui
