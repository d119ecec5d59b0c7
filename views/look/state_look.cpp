// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/state_look.h"

#include "look/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPen>
#include <QPolygonF>

namespace stowage::ui {

namespace {

QString word(const char* text)
{
    return QCoreApplication::translate("StateLook", text);
}

void paintStrokes(QPainter& painter, const QRectF& box, const QColor& colour)
{
    const QRectF inner = box.adjusted(box.width() * 0.3, box.height() * 0.3, -box.width() * 0.3,
                                      -box.height() * 0.3);
    painter.setPen(QPen(colour, qMax(1.2, box.width() * 0.14), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(inner.topLeft(), inner.bottomRight());
    painter.drawLine(inner.topRight(), inner.bottomLeft());
}

void paintRing(QPainter& painter, const QRectF& box, const QColor& colour, bool isDashed)
{
    const qreal width = qMax(1.2, box.width() * 0.16);
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap);
    // Eight dashes all around, whatever the size: pen patterns count in pen widths.
    if (isDashed) {
        const qreal around = 3.14159265 * (box.width() - width) / width;
        pen.setDashPattern({around / 16, around / 16});
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const qreal half = width / 2;
    painter.drawEllipse(box.adjusted(half, half, -half, -half));
}

void paintFilled(QPainter& painter, const QRectF& box, Mark mark)
{
    const QPointF middle = box.center();
    switch (mark) {
    case Mark::square:
        painter.drawRoundedRect(box.adjusted(box.width() * 0.12, box.height() * 0.12,
                                             -box.width() * 0.12, -box.height() * 0.12),
                                box.width() * 0.12, box.width() * 0.12);
        return;
    case Mark::diamond:
        painter.drawPolygon(QPolygonF({{middle.x(), box.top()},
                                       {box.right(), middle.y()},
                                       {middle.x(), box.bottom()},
                                       {box.left(), middle.y()}}));
        return;
    case Mark::triangle:
        painter.drawPolygon(QPolygonF({{middle.x(), box.top() + box.height() * 0.06},
                                       {box.right(), box.bottom() - box.height() * 0.06},
                                       {box.left(), box.bottom() - box.height() * 0.06}}));
        return;
    default:
        painter.drawEllipse(box);
    }
}

} // namespace

StateLook stateLook(const Theme& theme, Mood mood)
{
    const Strokes& line = theme.strokes;
    const auto look = [](Mark mark, const StateTone& tone, Qt::PenStyle outline, qreal width) {
        return StateLook{mark, tone.graphic, tone.text, outline, width, false, {}};
    };
    StateLook shown;
    switch (mood) {
    case Mood::running:
        shown = look(Mark::disc, theme.running, Qt::SolidLine, line.hairline);
        shown.isFilled = true;
        shown.word = word(QT_TRANSLATE_NOOP("StateLook", "running"));
        break;
    case Mood::starting:
        shown = look(Mark::dashedRing, theme.starting, Qt::DashLine, line.state);
        shown.word = word(QT_TRANSLATE_NOOP("StateLook", "starting"));
        break;
    case Mood::stopping:
        shown = look(Mark::square, theme.stopping, Qt::DashLine, line.state);
        shown.word = word(QT_TRANSLATE_NOOP("StateLook", "stopping"));
        break;
    case Mood::unhealthy:
        shown = look(Mark::crossedDisc, theme.lost, Qt::SolidLine, line.alarm);
        shown.isFilled = true;
        shown.word = word(QT_TRANSLATE_NOOP("StateLook", "unhealthy"));
        break;
    case Mood::lost:
        shown = look(Mark::cross, theme.lost, Qt::SolidLine, line.alarm);
        shown.word = word(QT_TRANSLATE_NOOP("StateLook", "lost"));
        break;
    case Mood::info:
        shown = look(Mark::diamond, theme.info, Qt::SolidLine, line.hairline);
        shown.word = word(QT_TRANSLATE_NOOP("StateLook", "information"));
        break;
    case Mood::idle:
        shown = look(Mark::ring, theme.idle, Qt::SolidLine, line.hairline);
        shown.word = word(QT_TRANSLATE_NOOP("StateLook", "idle"));
        break;
    }
    return shown;
}

StateLook severityLook(const Theme& theme, Severity severity)
{
    StateLook look;
    switch (severity) {
    case Severity::good:
        look = stateLook(theme, Mood::running);
        look.word = word(QT_TRANSLATE_NOOP("StateLook", "good"));
        break;
    case Severity::info:
        look = stateLook(theme, Mood::info);
        break;
    case Severity::warning:
        look = stateLook(theme, Mood::starting);
        look.mark = Mark::triangle;
        look.word = word(QT_TRANSLATE_NOOP("StateLook", "warning"));
        break;
    case Severity::bad:
        look = stateLook(theme, Mood::unhealthy);
        look.word = word(QT_TRANSLATE_NOOP("StateLook", "trouble"));
        break;
    case Severity::detail:
        look = stateLook(theme, Mood::idle);
        look.word = word(QT_TRANSLATE_NOOP("StateLook", "detail"));
        break;
    }
    return look;
}

QPen outlinePen(const StateLook& look)
{
    QPen pen(look.graphic, look.outlineWidth, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (look.outline == Qt::DashLine)
        pen.setDashPattern({3, 2});
    return pen;
}

void paintMark(QPainter& painter, const QRectF& box, const StateLook& look, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.graphic);
    switch (look.mark) {
    case Mark::ring:
    case Mark::dashedRing:
        paintRing(painter, box, look.graphic, look.mark == Mark::dashedRing);
        break;
    case Mark::cross:
        paintRing(painter, box, look.graphic, false);
        paintStrokes(painter, box, look.graphic);
        break;
    case Mark::crossedDisc:
        paintFilled(painter, box, look.mark);
        paintStrokes(painter, box, theme.panel);
        break;
    default:
        paintFilled(painter, box, look.mark);
    }
    painter.restore();
}

} // namespace stowage::ui
