// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/link_painter.h"

#include "look/numbers.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace stowage::ui {

namespace {
const FlowReadout* flowOn(const Paint& paint, const LinkPath& path)
{
    return paint.live.flowBetween(path.from, path.to);
}

void paintArrow(QPainter& painter, const QPolygonF& path, const QColor& colour)
{
    constexpr qreal kLength = 9;
    constexpr qreal kHalf = 4.5;
    const QPointF tip = path.last();
    const QPointF along = tip - path[path.size() - 2];
    const qreal length = std::hypot(along.x(), along.y());
    if (length == 0)
        return;
    const QPointF unit = along / length;
    const QPointF across(-unit.y(), unit.x());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{tip, tip - unit * kLength + across * kHalf,
                                  tip - unit * kLength - across * kHalf});
}

QColor colourOf(const Paint& paint, const LinkPath& path)
{
    const FlowReadout* flow = flowOn(paint, path);
    if (flow != nullptr && flow->milliErrorsPerSecond > 0)
        return paint.theme.lost.graphic;
    return path.carriesTraffic ? paint.theme.muted : paint.theme.faint;
}

// Dots stand where simulated time has carried them, closer together where more flows.
void paintFlow(const Paint& paint, const LinkPath& path, const FlowReadout& flow)
{
    constexpr qreal kPerSecond = 60; // canvas units
    constexpr qreal kWidest = 120, kClosest = 24;
    const double rate = double(flow.milliPerSecond) / 1000;
    const qreal apart = std::clamp(kWidest / (1 + rate / 20), kClosest, kWidest);
    const auto period = static_cast<std::int64_t>(apart / kPerSecond * 1'000'000);
    qreal next = double(paint.live.now().micros % period) / double(period) * apart;
    paint.painter.setPen(Qt::NoPen);
    paint.painter.setBrush(flow.milliErrorsPerSecond > 0 ? paint.theme.lost.graphic
                                                         : paint.theme.info.graphic);
    for (int n = 1; n < path.path.size(); ++n) {
        const QPointF begin = path.path[n - 1];
        const QPointF along = path.path[n] - begin;
        const qreal length = std::hypot(along.x(), along.y());
        for (; next < length; next += apart)
            paint.painter.drawEllipse(begin + along * (next / length), 3, 3);
        next -= length;
    }
}

// Where a label of this width stands on the path without hiding its ends; empty: nowhere.
std::optional<QPointF> placeFor(const QPolygonF& path, const QSizeF& label)
{
    constexpr qreal kFree = 16;
    std::optional<QPointF> place;
    qreal longest = 0;
    for (int n = 1; n < path.size(); ++n) {
        const QPointF along = path[n] - path[n - 1];
        const qreal needed = (along.y() == 0 ? label.width() : label.height()) + kFree;
        if (along.manhattanLength() >= std::max(needed, longest)) {
            longest = along.manhattanLength();
            place = (path[n] + path[n - 1]) / 2;
        }
    }
    return place;
}
} // namespace

void paintLink(const Paint& paint, const LinkPath& path, const QColor* colour)
{
    const QColor own = colour != nullptr ? *colour : colourOf(paint, path);
    const qreal width = colour != nullptr     ? paint.theme.strokes.selection
                        : path.carriesTraffic ? paint.theme.strokes.state
                                              : paint.theme.strokes.hairline;
    paint.painter.setBrush(Qt::NoBrush);
    paint.painter.setPen(QPen(own, width, path.carriesTraffic ? Qt::SolidLine : Qt::DashLine));
    paint.painter.drawPolyline(path.path);
    const FlowReadout* flow = flowOn(paint, path);
    if (flow != nullptr && flow->milliPerSecond > 0)
        paintFlow(paint, path, *flow);
    paintArrow(paint.painter, path.path, own);
}

void paintLinkLabel(const Paint& paint, const LinkPath& path)
{
    const FlowReadout* flow = flowOn(paint, path);
    if (flow == nullptr || flow->milliPerSecond == 0)
        return;
    const bool fails = flow->milliErrorsPerSecond > 0;
    QStringList labels{rateLabel(flow->milliPerSecond, QStringLiteral("req"), QLocale::c())};
    if (fails) { // where there is room for one of the two, it is this one
        const QString failing =
            rateLabel(flow->milliErrorsPerSecond, QStringLiteral("failing"), QLocale::c());
        labels = {labels.front() + QStringLiteral(", ") + failing, failing};
    }
    const qreal scale = std::min(legible(paint), 1.6);
    const QFontMetricsF metrics(paint.theme.font(TextRole::monoSecondary));
    QRectF box;
    QString label;
    std::optional<QPointF> place;
    for (const QString& each : labels) {
        label = each;
        box.setSize(QSizeF(metrics.horizontalAdvance(label) + 10, 18) * scale);
        place = placeFor(path.path, box.size());
        if (place)
            break;
    }
    if (!place)
        return;
    box.moveCenter(*place);
    paint.painter.setPen(QPen(paint.theme.hairline, 1));
    paint.painter.setBrush(paint.theme.card);
    paint.painter.drawRoundedRect(box, 4, 4);
    paintText(paint, box, label, TextRole::monoSecondary,
              fails ? paint.theme.lost.text : paint.theme.muted, Qt::AlignCenter, scale);
}

} // namespace stowage::ui
