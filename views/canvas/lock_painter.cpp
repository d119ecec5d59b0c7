// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/lock_painter.h"

#include <QPainterPath>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr qreal kSize = 14; // pixels

void paintLock(const Paint& paint, const QRectF& box)
{
    const qreal unit = box.width() / 14;
    paint.painter.setPen(QPen(paint.theme.hairline, unit));
    paint.painter.setBrush(paint.theme.card);
    paint.painter.drawRoundedRect(box, 3 * unit, 3 * unit);
    const QRectF body(box.left() + 3.5 * unit, box.top() + 6.5 * unit, 7 * unit, 5 * unit);
    QPainterPath bow(QPointF(body.left() + 1.5 * unit, body.top()));
    bow.lineTo(body.left() + 1.5 * unit, body.top() - 1.5 * unit);
    bow.arcTo(QRectF(body.left() + 1.5 * unit, body.top() - 3.5 * unit, 4 * unit, 4 * unit), 180,
              -180);
    bow.lineTo(body.right() - 1.5 * unit, body.top());
    paint.painter.setBrush(Qt::NoBrush);
    paint.painter.setPen(QPen(paint.theme.ink, 1.3 * unit));
    paint.painter.drawPath(bow);
    paint.painter.fillRect(body, paint.theme.ink);
}
} // namespace

QRectF lockBoxOf(const doc::Element& element, qreal zoom)
{
    const QRectF box = boxOf(element);
    const qreal size = std::min({kSize / zoom, box.width() / 2, box.height() / 2});
    return {box.right() - size - 4 / zoom, box.top() - size / 2, size, size};
}

void paintLocks(const Paint& paint)
{
    for (const auto& element : paint.document.elements())
        if (element->locked && element->place)
            paintLock(paint, lockBoxOf(*element, paint.zoom));
}

} // namespace stowage::ui
