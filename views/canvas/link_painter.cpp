// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/link_painter.h"

#include "canvas/routing.h"
#include "look/numbers.h"

#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <vector>

namespace stowage::ui {

namespace {
struct Drawn {
    QPolygonF path;
    const doc::Link* link = nullptr;
    bool carriesTraffic = false;
    const FlowReadout* flow = nullptr;
};

// Requests go from a target group to its service, against the link, which says what is targeted.
bool isAgainst(const doc::Link& link)
{
    return link.kind == "targets";
}

std::vector<QRectF> obstaclesBetween(const doc::Document& document, const doc::Element& from,
                                     const doc::Element& to)
{
    std::vector<QRectF> boxes;
    for (const auto& element : document.elements())
        if (element->place && !element->kind().holdsOthers && element->id != from.id &&
            element->id != to.id)
            boxes.push_back(boxOf(*element));
    return boxes;
}

void eachLink(const Paint& paint, const std::function<void(const Drawn&)>& done)
{
    for (const auto& link : paint.document.links()) {
        const doc::Element* from = paint.document.find(link->from);
        const doc::Element* to = paint.document.find(link->to);
        if (link->kind == "subnet" || from == nullptr || to == nullptr || !from->place ||
            !to->place)
            continue;
        if (isAgainst(*link))
            std::swap(from, to);
        Drawn drawn;
        drawn.link = link.get();
        drawn.carriesTraffic = link->kind == "requests" || link->kind == "targets";
        drawn.flow = paint.live.flowBetween(from->id, to->id);
        drawn.path =
            routeBetween(boxOf(*from), boxOf(*to), obstaclesBetween(paint.document, *from, *to));
        done(drawn);
    }
}

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

QColor colourOf(const Paint& paint, const Drawn& drawn)
{
    if (drawn.flow != nullptr && drawn.flow->milliErrorsPerSecond > 0)
        return paint.theme.lost.graphic;
    return drawn.carriesTraffic ? paint.theme.muted : paint.theme.faint;
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

void paintLinks(const Paint& paint)
{
    eachLink(paint, [&paint](const Drawn& drawn) {
        const QColor colour = colourOf(paint, drawn);
        paint.painter.setBrush(Qt::NoBrush);
        paint.painter.setPen(QPen(
            colour, drawn.carriesTraffic ? paint.theme.strokes.state : paint.theme.strokes.hairline,
            drawn.carriesTraffic ? Qt::SolidLine : Qt::DashLine));
        paint.painter.drawPolyline(drawn.path);
        paintArrow(paint.painter, drawn.path, colour);
    });
}

void paintLinkLabels(const Paint& paint)
{
    eachLink(paint, [&paint](const Drawn& drawn) {
        if (drawn.flow == nullptr || drawn.flow->milliPerSecond == 0)
            return;
        QString label = rateLabel(drawn.flow->milliPerSecond, QStringLiteral("req"), QLocale::c());
        if (drawn.flow->milliErrorsPerSecond > 0)
            label += QStringLiteral(", ") + rateLabel(drawn.flow->milliErrorsPerSecond,
                                                      QStringLiteral("failing"), QLocale::c());
        const QFontMetricsF metrics(paint.theme.font(TextRole::monoSecondary));
        QRectF box(QPointF(), QSizeF(metrics.horizontalAdvance(label) + 10, 18));
        const std::optional<QPointF> place = placeFor(drawn.path, box.size());
        if (!place)
            return;
        box.moveCenter(*place);
        paint.painter.setPen(QPen(paint.theme.hairline, 1));
        paint.painter.setBrush(paint.theme.card);
        paint.painter.drawRoundedRect(box, 4, 4);
        const bool fails = drawn.flow->milliErrorsPerSecond > 0;
        paintText(paint, box, label, TextRole::monoSecondary,
                  fails ? paint.theme.lost.text : paint.theme.muted, Qt::AlignCenter);
    });
}

} // namespace stowage::ui
