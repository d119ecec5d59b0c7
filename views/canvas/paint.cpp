// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/paint.h"

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

void paintText(const Paint& paint, const QRectF& box, const QString& text, TextRole role,
               const QColor& colour, Qt::Alignment align)
{
    const QFont font = paint.theme.font(role);
    const QFontMetricsF metrics(font);
    paint.painter.setFont(font);
    paint.painter.setPen(colour);
    paint.painter.drawText(box, static_cast<int>(align) | Qt::TextSingleLine,
                           metrics.elidedText(text, Qt::ElideRight, box.width()));
}

} // namespace stowage::ui
