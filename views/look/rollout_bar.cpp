// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/rollout_bar.h"

#include "look/theme.h"

#include <QPainter>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr qreal kStripe = 4; // from one stripe to the next
} // namespace

// Drawn line by line, for a brush's pattern neither grows with the zoom nor prints.
void paintStripes(QPainter& painter, const QRectF& box, const QColor& colour)
{
    painter.save();
    painter.setClipRect(box, Qt::IntersectClip);
    painter.setPen(QPen(colour, 1.4));
    for (qreal x = box.left() - box.height(); x < box.right(); x += kStripe)
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    painter.restore();
}

namespace {
// The newer part at the right end, as in the bar above it.
void paintTraffic(QPainter& painter, const QRectF& strip, const RolloutReadout& rollout,
                  const Theme& theme, const QColor& own)
{
    const double part = double(rollout.shiftedTenths) / 1'000;
    QRectF newer = strip;
    newer.setLeft(strip.right() - strip.width() * part);
    painter.fillRect(strip, theme.field);
    painter.fillRect(newer, own);
    painter.setPen(QPen(own, 1));
    painter.drawLine(strip.bottomLeft(), strip.bottomRight());
}
} // namespace

void paintRollout(QPainter& painter, const QRectF& whole, const RolloutReadout& rollout,
                  const Theme& theme, const QColor& own)
{
    const bool shifts = rollout.shiftedTenths >= 0;
    const QRectF box = whole.adjusted(0, 0, 0, shifts ? -kTrafficStrip : 0);
    if (shifts)
        paintTraffic(painter, QRectF(box.left(), box.bottom() + 2, box.width(), 3), rollout, theme,
                     own);
    const std::int64_t all =
        std::max({rollout.desired, rollout.older + rollout.newer, std::int64_t{1}});
    const auto share = [&](std::int64_t count) {
        return box.width() * double(std::max(count, std::int64_t{0})) / double(all);
    };
    const QRectF older(box.left(), box.top(), share(rollout.older), box.height());
    const QRectF newer(older.right(), box.top(), share(rollout.newer), box.height());
    painter.fillRect(box, theme.field);
    paintStripes(painter, older, own);
    painter.fillRect(newer, own);
    const bool failed = rollout.state == RolloutState::failed;
    painter.setPen(QPen(failed ? theme.lost.graphic : own, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
    if (older.width() > 0 && newer.width() > 0) // where one ends and the other begins
        painter.drawLine(QPointF(newer.left(), box.top()), QPointF(newer.left(), box.bottom()));
}

QColor rolloutInk(const RolloutReadout& rollout, const Theme& theme)
{
    if (rollout.state == RolloutState::failed)
        return theme.lost.text;
    return rollout.isTroubled ? theme.starting.text : theme.muted;
}

} // namespace stowage::ui
