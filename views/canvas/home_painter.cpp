// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/home_painter.h"

#include "language/phrase_book.h"

#include <QObject>
#include <QPainterPath>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr int kVeil = 130;       // of 255
constexpr qreal kBeyond = 4'000; // canvas units around the drawing
constexpr qreal kAway = 3;
constexpr qreal kRadius = 9;

QPen cosmetic(const QColor& colour, qreal width, Qt::PenStyle style)
{
    QPen pen(colour, width, style);
    pen.setCosmetic(true);
    return pen;
}
} // namespace

void paintHome(QPainter& painter, const CanvasScene& stage, const ElementId& home, HomeLook look)
{
    const QRectF box = home.isEmpty() ? QRectF() : stage.boxOf(home);
    if (box.isEmpty())
        return;
    const Theme& theme = stage.theme();
    const QRectF outline = box.adjusted(-kAway, -kAway, kAway, kAway);
    QPainterPath rest;
    rest.addRect(stage.bounds().adjusted(-kBeyond, -kBeyond, kBeyond, kBeyond));
    rest.addRoundedRect(outline, kRadius, kRadius); // odd-even: a hole
    QColor veil = theme.canvas;
    veil.setAlpha(kVeil);
    painter.setPen(Qt::NoPen);
    painter.setBrush(veil);
    painter.drawPath(rest);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(cosmetic(theme.accent, look == HomeLook::target ? 2.5 : 2,
                            look == HomeLook::target ? Qt::SolidLine : Qt::DashLine));
    painter.drawRoundedRect(outline, kRadius, kRadius);
}

QString refusalWords(const CanvasScene& stage, const doc::Refusal& refusal)
{
    const QString words = said(refusal.words);
    const doc::Element* nearest = stage.document().find(refusal.nearest);
    return nearest == nullptr
               ? words
               : words + QLatin1Char(' ') +
                     QObject::tr("The nearest is %1, outlined.").arg(fromUtf8(nearest->name));
}

void paintTether(QPainter& painter, const CanvasScene& stage, const ElementId& frame,
                 const doc::Rect& ghost)
{
    const QRectF box = stage.boxOf(frame);
    const QRectF dragged(ghost.x, ghost.y, ghost.width, ghost.height);
    if (box.isEmpty() || box.contains(dragged.center()))
        return;
    const QPointF end(std::clamp(dragged.center().x(), box.left(), box.right()),
                      std::clamp(dragged.center().y(), box.top(), box.bottom()));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(cosmetic(stage.theme().muted, 1, Qt::DotLine));
    painter.drawRoundedRect(box, kRadius, kRadius);
    painter.setPen(cosmetic(stage.theme().muted, 1, Qt::SolidLine));
    painter.drawLine(dragged.center(), end);
}

} // namespace stowage::ui
