// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a container instance: its state, its bars of CPU and memory, and the tasks it runs.
#pragma once

#include "canvas/paint.h"
#include "look/service_colours.h"

#include <vector>

namespace stowage::ui {

// Where a task that lives on an instance is shown, in the order of painting. Where they are many
// they are smaller; without room for all the last place stands for the rest.
enum class ChipSize { whole, label, block }; // with its word, without, without its name as well

struct TaskChip {
    QRectF box;
    const TaskReadout& task; // of the live state, until its next frame
    ChipSize size = ChipSize::whole;
    std::size_t andMore = 0; // not 0: "+ 3 more" stands there instead
};
// An instance, or capacity of Fargate.
bool holdsTasks(const doc::Element& element);
std::vector<TaskChip> chipsOn(const LiveState& live, const doc::Element& holder);
// As they fit into a box, in order.
void addChips(const QRectF& box, const std::vector<const TaskReadout*>& tasks,
              std::vector<TaskChip>& chips);
void paintChips(const Paint& paint, const std::vector<TaskChip>& chips);

// What stands above the tasks of a card: a tile, a name and a line below.
constexpr qreal kCardPad = 8;
constexpr qreal kCardHeader = 42;

void paintInstance(const Paint& paint, const doc::Element& element);

} // namespace stowage::ui
