// SPDX-License-Identifier: GPL-3.0-or-later
// The tasks of services where traffic is looked at: they hang below their service's card instead of
// standing on their hosts, whose colour their left edge keeps.
#pragma once

#include "canvas/instance_painter.h"

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace stowage::ui {

// Where tasks stand on their hosts; those that find no room there are missing.
using HostBoxes = std::unordered_map<EntityId, QRectF, HashOfSubject>;
HostBoxes hostBoxesOf(const doc::Document& document, const LiveState& live);

// Of drawn services, in order of their numbers; those that are STOPPED or wait are left out.
std::map<std::string, std::vector<const TaskReadout*>>
tasksOfServices(const doc::Document& document, const LiveState& live);
// In two rows of blocks below the card, the last of which counts those without room.
std::vector<TaskChip> chipsBelow(const doc::Element& service,
                                 const std::vector<const TaskReadout*>& tasks);

// `share` of the way from their hosts to their services.
void paintTasksOfServices(const Paint& paint, const HostBoxes& hosts, qreal share);

} // namespace stowage::ui
