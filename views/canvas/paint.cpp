// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/paint.h"

#include <algorithm>

namespace stowage::ui {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QRectF boxOf(const doc::Element& element)
{
    if (!element.place)
        return {};
    return {qreal(element.place->x), qreal(element.place->y), qreal(element.place->width),
            qreal(element.place->height)};
}

qreal legible(const Paint& paint)
{
    constexpr qreal kNear = 0.7, kWanted = 0.85, kMost = 2.6;
    return paint.zoom >= kNear ? 1 : std::clamp(kWanted / paint.zoom, 1.0, kMost);
}

void paintText(const Paint& paint, const QRectF& box, const QString& text, TextRole role,
               const QColor& colour, Qt::Alignment align, qreal scale)
{
    QFont font = paint.theme.font(role);
    if (scale != 1)
        font.setPointSizeF(font.pointSizeF() * scale);
    const QFontMetricsF metrics(font);
    paint.painter.setFont(font);
    paint.painter.setPen(colour);
    paint.painter.drawText(box, static_cast<int>(align) | Qt::TextSingleLine,
                           metrics.elidedText(text, Qt::ElideRight, box.width()));
}

} // namespace stowage::ui
