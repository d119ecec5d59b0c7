// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/link_painter.h"

#include "canvas/flow_painter.h"
#include "canvas/link_bundles.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace stowage::ui {

namespace {
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
    return path.flow ? paint.theme.muted : paint.theme.faint;
}

// What many lines share is as thick as two, with a dot where they part.
void paintTrunk(const Paint& paint, const LinkPath& path, const QColor& colour, qreal width)
{
    constexpr qreal kDot = 2.5;
    const qsizetype last = path.path.size() - 1;
    const QPointF port = path.path[path.bundledAtEnd ? last : 0];
    const QPointF along = path.path[path.bundledAtEnd ? last - 1 : 1] - port;
    const qreal length = std::hypot(along.x(), along.y());
    if (length == 0)
        return;
    const QPointF fork = port + along / length * std::min(length, kTrunk);
    paint.painter.setPen(QPen(colour, 2 * width));
    paint.painter.drawLine(port, fork);
    paint.painter.setPen(Qt::NoPen);
    paint.painter.setBrush(colour);
    paint.painter.drawEllipse(fork, kDot, kDot);
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
    const qreal width = colour != nullptr ? paint.theme.strokes.selection
                        : path.flow       ? paint.theme.strokes.state
                                          : paint.theme.strokes.hairline;
    paint.painter.setBrush(Qt::NoBrush);
    paint.painter.setPen(QPen(own, width, path.flow ? Qt::SolidLine : Qt::DashLine));
    paint.painter.drawPolyline(path.path);
    if (path.bundled > 0)
        paintTrunk(paint, path, own, width);
    if (const FlowReadout* flow = flowOn(paint, path))
        paintFlow(paint, path, *flow);
    paintArrow(paint.painter, path.path, own);
}

void paintLinkHandles(const Paint& paint, const LinkPath& path)
{
    constexpr qreal kHalf = 3.5, kLeast = 24; // pixels
    const qreal one = 1 / paint.zoom;
    QPen pen(paint.theme.accent, 1.5);
    pen.setCosmetic(true);
    paint.painter.setPen(pen);
    paint.painter.setBrush(paint.theme.card);
    for (qsizetype n = 1; n < path.path.size(); ++n) {
        const QPointF along = path.path[n] - path.path[n - 1];
        if (along.manhattanLength() < kLeast * one)
            continue;
        const QPointF middle = (path.path[n] + path.path[n - 1]) / 2;
        const QSizeF half = along.y() == 0 ? QSizeF(2 * kHalf, kHalf) : QSizeF(kHalf, 2 * kHalf);
        paint.painter.drawRoundedRect(QRectF(middle.x() - half.width() * one,
                                             middle.y() - half.height() * one,
                                             2 * half.width() * one, 2 * half.height() * one),
                                      2 * one, 2 * one);
    }
}

void paintLinkLabel(const Paint& paint, const LinkPath& path)
{
    const FlowReadout* flow = flowOn(paint, path);
    const QStringList labels = flow == nullptr ? QStringList() : flowWords(*flow);
    if (labels.isEmpty())
        return;
    const bool fails = flow->milliErrorsPerSecond > 0 || flow->failed > 0;
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
