// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/alarm_painter.h"

#include "look/icons.h"
#include "look/state_look.h"
#include "palette/part_button.h"

#include <QPainterPath>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr qreal kEdge = 12;
constexpr qreal kTile = 28;
constexpr qreal kLine = 18;
constexpr qreal kMark = 10;
constexpr qreal kLeastTrace = 14; // height below which a trace says nothing

void paintTrace(const Paint& paint, const Readout& readout, const QRectF& box)
{
    const TraceShape shape = traceShape(readout, box);
    if (shape.points.empty())
        return;
    QPainter& painter = paint.painter;
    painter.setPen(QPen(paint.theme.muted, paint.theme.strokes.hairline, Qt::DashLine));
    painter.drawLine(QPointF(box.left(), shape.limit), QPointF(box.right(), shape.limit));
    QPainterPath path;
    for (std::size_t n = 0; n < shape.points.size(); ++n) {
        const bool isApart = std::find(shape.gaps.begin(), shape.gaps.end(), n) != shape.gaps.end();
        if (n == 0 || isApart)
            path.moveTo(shape.points[n]);
        else
            path.lineTo(shape.points[n]);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(paint.theme.ink, paint.theme.strokes.state));
    painter.drawPath(path);
    const StateLook good = stateLook(paint.theme, Mood::running);
    const StateLook bad = stateLook(paint.theme, Mood::unhealthy);
    for (std::size_t n = 0; n < shape.points.size(); ++n) {
        const QRectF dot(shape.points[n] - QPointF(2.5, 2.5), QSizeF(5, 5));
        painter.setPen(Qt::NoPen);
        painter.setBrush(shape.breaches[n] ? bad.graphic : good.graphic);
        // Above or below is told by the shape too.
        if (shape.breaches[n])
            painter.drawRect(dot);
        else
            painter.drawEllipse(dot);
    }
}

QString conditionOf(const doc::Element& element)
{
    const auto& alarm = *element.as<doc::Alarm>();
    constexpr std::array<const char*, 4> kSigns{"≥", ">", "<", "≤"};
    return fromUtf8(alarm.metricName) + QLatin1Char(' ') +
           QString::fromUtf8(kSigns.at(static_cast<std::size_t>(alarm.comparisonOperator))) +
           QLatin1Char(' ') + QString::number(alarm.threshold);
}
} // namespace

TraceShape traceShape(const Readout& readout, const QRectF& box)
{
    TraceShape shape;
    double least = readout.traceLimit, most = readout.traceLimit;
    for (const TracePoint& point : readout.trace)
        if (point.isThere) {
            least = std::min(least, point.value);
            most = std::max(most, point.value);
        }
    const double span = most > least ? most - least : 1;
    const auto heightOf = [&](double value) {
        return box.bottom() - (value - least) / span * box.height();
    };
    shape.limit = most > least ? heightOf(readout.traceLimit) : box.center().y();
    const qreal step =
        box.width() / static_cast<qreal>(std::max<std::size_t>(1, readout.trace.size() - 1));
    bool isApart = false;
    for (std::size_t n = 0; n < readout.trace.size(); ++n) {
        const TracePoint& point = readout.trace[n];
        if (!point.isThere) {
            isApart = true;
            continue;
        }
        if (isApart)
            shape.gaps.push_back(shape.points.size());
        isApart = false;
        shape.points.emplace_back(box.left() + static_cast<qreal>(n) * step,
                                  most > least ? heightOf(point.value) : box.center().y());
        shape.breaches.push_back(point.breaches);
    }
    return shape;
}

void paintAlarm(const Paint& paint, const doc::Element& element)
{
    const QRectF box = boxOf(element);
    const Readout* readout = paint.live.readoutOf(element.id);
    if (readout != nullptr && readout->mood == Mood::unhealthy)
        paintBox(paint, box, outlinePen(stateLook(paint.theme, readout->mood)), paint.theme.card,
                 paint.theme.radii.card);
    else
        paintPanel(paint, box, paint.theme.hairline, paint.theme.strokes.hairline,
                   paint.theme.card);
    const qreal scale = std::min(legible(paint), 1.6);
    const qreal line = kLine * scale;
    const qreal tile = kTile * std::min(scale, 1.2);
    paintIconTile(paint, QRectF(box.left() + kEdge, box.top() + kEdge - 2, tile, tile),
                  QStringLiteral("alarm"), toneOf(element.kind(), paint.theme).tile);
    QRectF words(box.left() + kEdge + tile + 8, box.top() + 6, box.width() - tile - 2 * kEdge - 8,
                 line);
    paintText(paint, words, element.name, TextRole::emphasis, paint.theme.ink,
              Qt::AlignLeft | Qt::AlignVCenter, scale);
    words.translate(0, line);
    if (readout != nullptr && !readout->word.empty()) {
        const StateLook look = stateLook(paint.theme, readout->mood);
        const qreal mark = kMark * std::min(scale, 1.4);
        paintMark(paint.painter, QRectF(words.left(), words.center().y() - mark / 2, mark, mark),
                  look, paint.theme);
        paintText(paint, words.adjusted(mark + 5, 0, 0, 0), readout->word, TextRole::secondary,
                  look.text, Qt::AlignLeft | Qt::AlignVCenter, scale);
    }
    // Near by there is room for what it watches, and from a little further on for its state alone.
    const QRectF below(box.left() + kEdge, words.bottom(), box.width() - 2 * kEdge, line);
    if (below.bottom() > box.bottom())
        return;
    const QString condition = readout != nullptr && !readout->headline.empty()
                                  ? fromUtf8(readout->headline)
                                  : conditionOf(element);
    paintText(paint, below, condition, TextRole::secondary, paint.theme.muted,
              Qt::AlignLeft | Qt::AlignVCenter, scale);
    const QRectF trace(below.left() + 3, below.bottom() + 4, below.width() - 6,
                       box.bottom() - below.bottom() - 12);
    if (readout != nullptr && trace.height() >= kLeastTrace)
        paintTrace(paint, *readout, trace);
}

} // namespace stowage::ui
