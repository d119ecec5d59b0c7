// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/flow_painter.h"

#include "look/numbers.h"

#include <QObject>

#include <algorithm>
#include <cmath>

namespace stowage::ui {

namespace {
constexpr qreal kPerSecond = 60;      // canvas units in a second, of a dot that stands for many
constexpr double kMostDots = 50;      // a second on the wall; eyes follow no more
constexpr double kCrossing = 2;       // seconds on the wall, of one along the whole path
constexpr std::size_t kMostHops = 8;  // that a frame brings
constexpr qreal kDot = 3, kMail = 11; // radius; width
constexpr qreal kThinnest = 3, kWidest = 9;

double perSecond(const FlowReadout& flow)
{
    return static_cast<double>(flow.milliPerSecond) / 1000;
}

double paceOf(double pace)
{
    return std::max(pace, 1.0);
}

qreal lengthOf(const QPolygonF& path)
{
    qreal length = 0;
    for (int n = 1; n < path.size(); ++n)
        length += std::hypot(path[n].x() - path[n - 1].x(), path[n].y() - path[n - 1].y());
    return length;
}

QPointF pointAt(const QPolygonF& path, qreal at)
{
    for (int n = 1; n < path.size(); ++n) {
        const QPointF along = path[n] - path[n - 1];
        const qreal length = std::hypot(along.x(), along.y());
        if (at <= length && length > 0)
            return path[n - 1] + along * (at / length);
        at -= length;
    }
    return path.isEmpty() ? QPointF() : path.last();
}

// An envelope for a mail, a cross for what failed, a dot for all else.
void paintHop(const Paint& paint, FlowKind kind, bool failed, const QPointF& at)
{
    QPainter& painter = paint.painter;
    const QColor colour = failed || kind == FlowKind::deadLetters ? paint.theme.lost.graphic
                                                                  : paint.theme.info.graphic;
    if (failed) {
        painter.setPen(QPen(colour, 2.5));
        painter.drawLine(at - QPointF(kDot, kDot), at + QPointF(kDot, kDot));
        painter.drawLine(at - QPointF(kDot, -kDot), at + QPointF(kDot, -kDot));
        return;
    }
    if (kind == FlowKind::mails) {
        const QRectF box(at.x() - kMail / 2, at.y() - kMail * 0.35, kMail, kMail * 0.7);
        painter.setPen(QPen(colour, paint.theme.strokes.state));
        painter.setBrush(paint.theme.card);
        painter.drawRect(box);
        painter.drawPolyline(QPolygonF{box.topLeft(), box.center(), box.topRight()});
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (kind == FlowKind::deadLetters)
        painter.drawRect(QRectF(at - QPointF(kDot, kDot), QSizeF(2 * kDot, 2 * kDot)));
    else
        painter.drawEllipse(at, kDot, kDot);
}

// Dots stand where simulated time has carried them, closer together where more flows.
void paintDots(const Paint& paint, const LinkPath& path, const FlowReadout& flow)
{
    constexpr qreal kFarthest = 120, kClosest = 24;
    const qreal apart = std::clamp(kFarthest / (1 + perSecond(flow) / 20), kClosest, kFarthest);
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
            paint.painter.drawEllipse(begin + along * (next / length), kDot, kDot);
        next -= length;
    }
}

void paintBand(const Paint& paint, const LinkPath& path, const FlowReadout& flow)
{
    const QColor full =
        flow.milliErrorsPerSecond > 0 ? paint.theme.lost.graphic : paint.theme.info.graphic;
    QPen pen(full, bandWidth(flow));
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    paint.painter.setBrush(Qt::NoBrush);
    paint.painter.setPen(pen);
    paint.painter.drawPolyline(path.path);
}

QString unitOf(FlowKind kind)
{
    switch (kind) {
    case FlowKind::requests:
        return QObject::tr("req");
    case FlowKind::messages:
    case FlowKind::deadLetters:
        return QObject::tr("msg");
    case FlowKind::events:
        return QObject::tr("events");
    case FlowKind::mails:
        return QObject::tr("mails");
    case FlowKind::reads:
        return QObject::tr("reads");
    case FlowKind::writes:
        return QObject::tr("writes");
    }
    return {};
}

// "1 message", "1,240 messages".
QString countWords(FlowKind kind, std::int64_t count)
{
    const QString number = countLabel(count, QLocale::c());
    const bool isOne = count == 1;
    switch (kind) {
    case FlowKind::requests:
        return isOne ? QObject::tr("1 request") : QObject::tr("%1 requests").arg(number);
    case FlowKind::messages:
        return isOne ? QObject::tr("1 message") : QObject::tr("%1 messages").arg(number);
    case FlowKind::deadLetters:
        return isOne ? QObject::tr("1 dead letter") : QObject::tr("%1 dead letters").arg(number);
    case FlowKind::events:
        return isOne ? QObject::tr("1 event") : QObject::tr("%1 events").arg(number);
    case FlowKind::mails:
        return isOne ? QObject::tr("1 mail") : QObject::tr("%1 mails").arg(number);
    case FlowKind::reads:
        return isOne ? QObject::tr("1 read") : QObject::tr("%1 reads").arg(number);
    case FlowKind::writes:
        return isOne ? QObject::tr("1 write") : QObject::tr("%1 writes").arg(number);
    }
    return {};
}

QString failedWord(FlowKind kind)
{
    return kind == FlowKind::reads || kind == FlowKind::writes ? QObject::tr("denied")
                                                               : QObject::tr("failed");
}
} // namespace

const FlowReadout* flowOn(const Paint& paint, const LinkPath& path)
{
    return path.flow ? paint.live.flowBetween(path.from, path.to, *path.flow) : nullptr;
}

FlowShape shapeOf(const FlowReadout& flow, Time now, double pace)
{
    if (flow.milliPerSecond == 0 && flow.hops.empty())
        return FlowShape::none;
    if (pace >= kFlowsFrom || perSecond(flow) * paceOf(pace) > kMostDots)
        return flow.milliPerSecond > 0 ? FlowShape::band : FlowShape::none;
    if (flow.hops.empty())
        return FlowShape::dots; // only the rate is known
    // More are on their way than are known one by one.
    const auto crossing =
        microseconds(static_cast<std::int64_t>(kCrossing * paceOf(pace) * 1'000'000));
    const bool areAllKnown = flow.hops.size() < kMostHops || now - flow.hops.front().at >= crossing;
    return areAllKnown ? FlowShape::hops : FlowShape::dots;
}

std::vector<HopMark> hopMarks(const FlowReadout& flow, Time now, double pace, qreal length)
{
    std::vector<HopMark> marks;
    const double crossing = kCrossing * paceOf(pace) * 1'000'000;
    for (const FlowHop& hop : flow.hops) {
        const double share = static_cast<double>((now - hop.at).micros) / crossing;
        if (share >= 0 && share < 1)
            marks.push_back({share * length, hop.failed});
    }
    return marks;
}

qreal bandWidth(const FlowReadout& flow)
{
    return std::clamp(kThinnest + 1.5 * std::log10(std::max(1.0, perSecond(flow))), kThinnest,
                      kWidest);
}

void paintFlow(const Paint& paint, const LinkPath& path, const FlowReadout& flow)
{
    if (paint.theme.motion.normal == 0)
        return;
    const double pace = paint.live.pace();
    switch (shapeOf(flow, paint.live.now(), pace)) {
    case FlowShape::none:
        return;
    case FlowShape::band:
        return paintBand(paint, path, flow);
    case FlowShape::dots:
        return paintDots(paint, path, flow);
    case FlowShape::hops:
        for (const HopMark& mark : hopMarks(flow, paint.live.now(), pace, lengthOf(path.path)))
            paintHop(paint, flow.kind, mark.failed, pointAt(path.path, mark.at));
    }
}

QStringList flowWords(const FlowReadout& flow)
{
    constexpr std::int64_t kLeastRate = 1'000; // thousandths; below it a count says more
    const bool isRate =
        flow.milliPerSecond > 0 && (flow.count == 0 || flow.milliPerSecond >= kLeastRate);
    if (!isRate && flow.count == 0)
        return {};
    const QString first = isRate ? rateLabel(flow.milliPerSecond, unitOf(flow.kind), QLocale::c())
                                 : countWords(flow.kind, flow.count);
    QString second;
    if (isRate && flow.milliErrorsPerSecond > 0)
        second = rateLabel(flow.milliErrorsPerSecond, QObject::tr("failing"), QLocale::c());
    else if (!isRate && flow.failed > 0)
        second = countLabel(flow.failed, QLocale::c()) + QLatin1Char(' ') + failedWord(flow.kind);
    if (!second.isEmpty()) // where there is room for one of the two, it is this one
        return {first + QStringLiteral(", ") + second, second};
    return isRate ? QStringList{first} : QStringList{first, countLabel(flow.count, QLocale::c())};
}

} // namespace stowage::ui
