// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/zone_lanes.h"

#include "canvas/instance_painter.h"
#include "look/icons.h"
#include "palette/part_button.h"

#include <algorithm>

namespace stowage::ui {

QRectF zoneLane(const QRectF& inside, std::size_t place, std::size_t count)
{
    const qreal lanes = std::max(qreal(count), 1.0);
    const qreal width = (inside.width() - kLaneGap * (lanes - 1)) / lanes;
    return {inside.left() + qreal(place) * (width + kLaneGap), inside.top(), width,
            inside.height()};
}

void paintZoneLane(const Paint& paint, const QRectF& lane, const QString& zone)
{
    constexpr qreal kWhole = 80;
    paint.painter.setPen(QPen(paint.theme.zone.line, 1, Qt::DashLine));
    paint.painter.setBrush(washed(paint.theme.card, paint.theme.zone.line, 0.05));
    paint.painter.drawRoundedRect(lane.adjusted(0.5, 0.5, -0.5, -0.5), paint.theme.radii.control,
                                  paint.theme.radii.control);
    if (legible(paint) > kFarthestLane)
        return;
    paintText(paint, QRectF(lane.left() + 6, lane.top() + 1, lane.width() - 8, kZoneName - 2),
              lane.width() >= kWhole ? zone : zone.section(QLatin1Char('-'), -1),
              TextRole::secondary, paint.theme.zone.text);
}

void paintZonedHeader(const Paint& paint, const doc::Element& element, const QString& icon,
                      const std::string& second)
{
    constexpr qreal kTile = 24;
    constexpr qreal kFar = 1.25; // of legible(): from here on there is one line
    const QRectF box = boxOf(element);
    paintIconTile(paint, QRectF(box.left() + kCardPad, box.top() + kCardPad, kTile, kTile), icon,
                  toneOf(element.kind(), paint.theme).tile);
    const qreal left = box.left() + kCardPad + kTile + 8;
    const qreal width = box.right() - kCardPad - left;
    const qreal scale = std::min(legible(paint), kFarthestLane);
    if (scale > kFar) {
        paintText(paint, QRectF(left, box.top() + 4, width, kCardHeader - 8),
                  std::string_view(element.name), TextRole::emphasis, paint.theme.ink,
                  Qt::AlignLeft | Qt::AlignVCenter, scale);
        return;
    }
    paintText(paint, QRectF(left, box.top() + 5, width, 16), std::string_view(element.name),
              TextRole::emphasis, paint.theme.ink);
    paintFitted(paint, QRectF(left, box.top() + 21, width, 15), second, TextRole::secondary,
                paint.theme.muted, 1);
}

} // namespace stowage::ui
