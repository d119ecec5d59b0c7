// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/fargate_painter.h"

#include "canvas/zone_lanes.h"
#include "kinds/compute/fargate.h"

#include <algorithm>
#include <set>

namespace stowage::ui {

namespace {
constexpr qreal kLeastLane = 44; // width: less shows no zone

QRectF insideOf(const doc::Element& area)
{
    return boxOf(area).adjusted(kCardPad, kCardHeader + 2, -kCardPad, -kCardPad);
}

std::string capacityLine(const doc::Element& area, const Readout* readout)
{
    const bool spot = area.as<doc::Fargate>()->capacityProvider == doc::FargateProvider::spot;
    const std::string provider = spot ? "FARGATE_SPOT" : "FARGATE";
    return readout != nullptr ? provider + " · " + readout->headline : provider;
}
} // namespace

std::vector<FargateLane> fargateLanesOf(const LiveState& live, const doc::Element& area)
{
    std::set<std::string> zones;
    for (const TaskReadout* task : live.shownOn(area.id))
        zones.insert(task->zone);
    std::vector<FargateLane> lanes;
    for (const std::string& zone : zones)
        lanes.push_back({zoneLane(insideOf(area), lanes.size(), zones.size()), zone});
    if (!lanes.empty() && lanes.front().box.width() < kLeastLane)
        lanes.clear();
    return lanes;
}

std::vector<TaskChip> fargateChipsOn(const LiveState& live, const doc::Element& area)
{
    std::vector<TaskChip> chips;
    const std::vector<const TaskReadout*> tasks = live.shownOn(area.id);
    const std::vector<FargateLane> lanes = fargateLanesOf(live, area);
    if (lanes.empty())
        addChips(insideOf(area), tasks, chips);
    for (const FargateLane& lane : lanes) {
        std::vector<const TaskReadout*> own;
        std::copy_if(tasks.begin(), tasks.end(), std::back_inserter(own),
                     [&lane](const TaskReadout* task) { return task->zone == lane.zone; });
        addChips(lane.box.adjusted(kLaneInside, kZoneName, -kLaneInside, -kLaneInside), own, chips);
    }
    return chips;
}

void paintFargate(const Paint& paint, const doc::Element& element)
{
    paintPanel(paint, boxOf(element), paint.theme.hairline, paint.theme.strokes.state,
               paint.theme.card);
    paintZonedHeader(paint, element, QStringLiteral("fargate"),
                     capacityLine(element, paint.live.readoutOf(element.id)));
    for (const FargateLane& lane : fargateLanesOf(paint.live, element))
        paintZoneLane(paint, lane.box, fromUtf8(lane.zone));
    if (!paint.withoutTasks)
        paintChips(paint, fargateChipsOn(paint.live, element));
}

} // namespace stowage::ui
