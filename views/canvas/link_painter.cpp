// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/link_painter.h"

#include "canvas/flow_painter.h"

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
    if (const FlowReadout* flow = flowOn(paint, path))
        paintFlow(paint, path, *flow);
    paintArrow(paint.painter, path.path, own);
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
