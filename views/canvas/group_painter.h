// SPDX-License-Identifier: GPL-3.0-or-later
// Paints an Auto Scaling group: its sizes, and its instances in a lane for each availability zone.
#pragma once

#include "canvas/paint.h"

#include <vector>

namespace stowage::ui {

// Of the warm pool of its group.
bool isWarmed(const Readout& instance);

// The zones of its subnets, and those in which it still has instances, by name; and below them its
// warm pool.
struct GroupLane {
    QRectF box;
    std::string zone = {}; // empty: it is linked to no subnet
    bool isPool = false;
};
std::vector<GroupLane> groupLanesOf(const doc::Document& document, const LiveState& live,
                                    const doc::Element& group);

// Where an instance of a group is shown, in the order of painting. The fewer there are, the more
// is told of each; what finds no room in its lane is counted in the last place there.
enum class InstanceSize { whole, label, line }; // with a row for tasks, with its state, its name

struct InstanceChip {
    QRectF box;
    const Readout& instance; // of the live state, until its next frame
    InstanceSize size = InstanceSize::line;
    std::size_t andMore = 0; // not 0: "+3" stands there instead
};
std::vector<InstanceChip> instanceChipsOn(const doc::Document& document, const LiveState& live,
                                          const doc::Element& group);

// The tasks on it: by name in a row of their own, or as small blocks at its right end, as many as
// find room.
struct TaskDot {
    QRectF box;
    const TaskReadout& task; // of the live state, until its next frame
};
std::vector<TaskDot> dotsOn(const LiveState& live, const InstanceChip& chip);

void paintGroup(const Paint& paint, const doc::Element& element);

} // namespace stowage::ui
