// SPDX-License-Identifier: GPL-3.0-or-later
// Paints capacity of Fargate: whose it is, and the tasks that run on it by availability zone.
#pragma once

#include "canvas/instance_painter.h"

#include <string>
#include <vector>

namespace stowage::ui {

struct FargateLane {
    QRectF box;
    std::string zone;
};
// One for each zone with tasks, as long as they are wide enough to be read; else none.
std::vector<FargateLane> fargateLanesOf(const LiveState& live, const doc::Element& area);
std::vector<TaskChip> fargateChipsOn(const LiveState& live, const doc::Element& area);

void paintFargate(const Paint& paint, const doc::Element& element);

} // namespace stowage::ui
