// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/pin_painter.h"

namespace stowage::ui {

void paintPin(const Paint& paint, const QRectF& box)
{
    constexpr qreal kHead = 4.5, kLength = 9;
    const QPointF head = box.topRight() + QPointF(-kHead, kHead - 6);
    const QPointF point = head + QPointF(-kLength, kLength);
    QPainter& painter = paint.painter;
    painter.setPen(QPen(paint.theme.ink, paint.theme.strokes.state, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(head, point);
    painter.setPen(QPen(paint.theme.card, 1));
    painter.setBrush(paint.theme.ink);
    painter.drawEllipse(head, kHead, kHead);
}

} // namespace stowage::ui
