// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/fargate_painter.h"

#include "kinds/compute/fargate.h"
#include "look/icons.h"
#include "palette/part_button.h"

#include <algorithm>
#include <set>

namespace stowage::ui {

namespace {
constexpr qreal kZone = 17; // height of a zone's name
constexpr qreal kGap = 4;
constexpr qreal kInside = 4;     // of a lane
constexpr qreal kLeastLane = 44; // width: less shows no zone
constexpr qreal kFar = 1.25;     // of legible(): from here on the header has one line,
constexpr qreal kFarthest = 2.0; // and from here on lanes have no words

QRectF insideOf(const doc::Element& area)
{
    return boxOf(area).adjusted(kCardPad, kCardHeader + 2, -kCardPad, -kCardPad);
}

void paintLane(const Paint& paint, const FargateLane& lane)
{
    paint.painter.setPen(QPen(paint.theme.zone.line, 1, Qt::DashLine));
    paint.painter.setBrush(washed(paint.theme.card, paint.theme.zone.line, 0.05));
    paint.painter.drawRoundedRect(lane.box.adjusted(0.5, 0.5, -0.5, -0.5),
                                  paint.theme.radii.control, paint.theme.radii.control);
    if (legible(paint) > kFarthest)
        return;
    constexpr qreal kWhole = 80;
    const QString zone = fromUtf8(lane.zone);
    paintText(paint,
              QRectF(lane.box.left() + 6, lane.box.top() + 1, lane.box.width() - 8, kZone - 2),
              lane.box.width() >= kWhole ? zone : zone.section(QLatin1Char('-'), -1),
              TextRole::secondary, paint.theme.zone.text);
}

void paintHeader(const Paint& paint, const doc::Element& element, const Readout* readout)
{
    const QRectF box = boxOf(element);
    constexpr qreal kTile = 24;
    paintIconTile(paint, QRectF(box.left() + kCardPad, box.top() + kCardPad, kTile, kTile),
                  QStringLiteral("fargate"), toneOf(element.kind(), paint.theme).tile);
    const qreal left = box.left() + kCardPad + kTile + 8;
    const qreal width = box.right() - kCardPad - left;
    const qreal scale = std::min(legible(paint), kFarthest);
    if (scale > kFar) {
        paintText(paint, QRectF(left, box.top() + 4, width, kCardHeader - 8),
                  std::string_view(element.name), TextRole::emphasis, paint.theme.ink,
                  Qt::AlignLeft | Qt::AlignVCenter, scale);
        return;
    }
    const bool spot = element.as<doc::Fargate>()->capacityProvider == doc::FargateProvider::spot;
    std::string second = spot ? "FARGATE_SPOT" : "FARGATE";
    if (readout != nullptr)
        second += " · " + readout->headline;
    paintText(paint, QRectF(left, box.top() + 5, width, 16), std::string_view(element.name),
              TextRole::emphasis, paint.theme.ink);
    paintFitted(paint, QRectF(left, box.top() + 21, width, 15), second, TextRole::secondary,
                paint.theme.muted, 1);
}
} // namespace

std::vector<FargateLane> fargateLanesOf(const LiveState& live, const doc::Element& area)
{
    std::set<std::string> zones;
    for (const TaskReadout* task : live.shownOn(area.id))
        zones.insert(task->zone);
    const QRectF all = insideOf(area);
    const auto count = qreal(zones.size());
    const qreal width = (all.width() - kGap * (count - 1)) / std::max(count, 1.0);
    std::vector<FargateLane> lanes;
    if (width < kLeastLane)
        return lanes;
    for (const std::string& zone : zones)
        lanes.push_back({QRectF(all.left() + qreal(lanes.size()) * (width + kGap), all.top(), width,
                                all.height()),
                         zone});
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
        addChips(lane.box.adjusted(kInside, kZone, -kInside, -kInside), own, chips);
    }
    return chips;
}

void paintFargate(const Paint& paint, const doc::Element& element)
{
    paintPanel(paint, boxOf(element), paint.theme.hairline, paint.theme.strokes.state,
               paint.theme.card);
    paintHeader(paint, element, paint.live.readoutOf(element.id));
    for (const FargateLane& lane : fargateLanesOf(paint.live, element))
        paintLane(paint, lane);
    paintChips(paint, fargateChipsOn(paint.live, element));
}

} // namespace stowage::ui
