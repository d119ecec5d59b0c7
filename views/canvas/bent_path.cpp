// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/bent_path.h"

#include "canvas/routing.h"

#include <algorithm>
#include <cmath>

namespace stowage::ui {

namespace {
bool isWithin(qreal at, qreal low, qreal high)
{
    return at > low && at < high;
}

// From the edge of the box to the point, which is not among them. `goesLevel`: how the path goes on
// from there.
QPolygonF attached(const QRectF& box, const QPointF& point, bool goesLevel)
{
    if (isWithin(point.x(), box.left(), box.right()))
        return {QPointF(point.x(), point.y() < box.center().y() ? box.top() : box.bottom())};
    if (isWithin(point.y(), box.top(), box.bottom()))
        return {QPointF(point.x() < box.center().x() ? box.left() : box.right(), point.y())};
    const QPointF middle = box.center();
    if (goesLevel)
        return {QPointF(point.x() < middle.x() ? box.left() : box.right(), middle.y()),
                QPointF(point.x(), middle.y())};
    return {QPointF(middle.x(), point.y() < middle.y() ? box.top() : box.bottom()),
            QPointF(middle.x(), point.y())};
}

// Whether the piece is more level than upright, as it leaves `a` for `b`.
bool isLevel(const QPointF& a, const QPointF& b)
{
    return std::abs(a.x() - b.x()) >= std::abs(a.y() - b.y());
}

std::vector<QPointF> outside(const std::vector<doc::Point>& bends, const QRectF& from,
                             const QRectF& to)
{
    std::vector<QPointF> points;
    for (const doc::Point& bend : bends)
        points.emplace_back(bend.x, bend.y);
    const auto isOut = [](const QRectF& box) {
        return [&box](const QPointF& point) { return !box.contains(point); };
    };
    points.erase(points.begin(), std::find_if(points.begin(), points.end(), isOut(from)));
    points.erase(std::find_if(points.rbegin(), points.rend(), isOut(to)).base(), points.end());
    return points;
}

// The beginning of a path is to leave its box at another height, or further to the side.
void slide(QPolygonF& path, const QRectF& box, bool level, qreal at)
{
    QPointF& port = path.front();
    if (level ? isWithin(at, box.top(), box.bottom()) : isWithin(at, box.left(), box.right())) {
        (level ? port.ry() : port.rx()) = at;
        return;
    }
    const bool ahead = level ? port.x() >= box.center().x() : port.y() >= box.center().y();
    const qreal away = ahead ? kClearance : -kClearance;
    const QPointF out =
        level ? QPointF(port.x() + away, port.y()) : QPointF(port.x(), port.y() + away);
    path.insert(1, out);
    path.insert(2, level ? QPointF(out.x(), at) : QPointF(at, out.y()));
}

void reverse(QPolygonF& path)
{
    std::reverse(path.begin(), path.end());
}
} // namespace

std::optional<QPolygonF> routeThrough(const QRectF& from, const QRectF& to,
                                      const std::vector<doc::Point>& bends)
{
    const std::vector<QPointF> points = outside(bends, from, to);
    if (points.empty())
        return std::nullopt;
    const QPointF second = points.size() == 1 ? to.center() : points[1];
    QPolygonF path = attached(from, points.front(), isLevel(points.front(), second));
    for (const QPointF& point : points) {
        const QPointF last = path.last();
        if (last.x() != point.x() && last.y() != point.y())
            path.append(QPointF(point.x(), last.y()));
        path.append(point);
    }
    // Where the line comes from upright it goes on level, and the other way round.
    QPolygonF end = attached(to, points.back(), isLevel(path[path.size() - 2], points.back()));
    reverse(end);
    for (const QPointF& point : end) {
        const QPointF last = path.last();
        if (last.x() != point.x() && last.y() != point.y())
            path.append(QPointF(point.x(), last.y()));
        path.append(point);
    }
    path = tidied(path);
    if (path.size() < 2)
        return std::nullopt;
    return path;
}

bool isLevel(const QPolygonF& path, int segment)
{
    return path[segment].y() == path[segment + 1].y();
}

int segmentAt(const QPolygonF& path, const QPointF& point, qreal reach)
{
    for (int n = 0; n + 1 < path.size(); ++n) {
        const QRectF piece = QRectF(path[n], path[n + 1]).normalized();
        if (piece.adjusted(-reach, -reach, reach, reach).contains(point))
            return n;
    }
    return -1;
}

int segmentAcross(const QPolygonF& path, int dx)
{
    int found = -1;
    qreal longest = 0;
    for (int n = 0; n + 1 < path.size(); ++n) {
        const qreal length = (path[n + 1] - path[n]).manhattanLength();
        if (isLevel(path, n) == (dx == 0) && length > longest) {
            found = n;
            longest = length;
        }
    }
    return found;
}

std::vector<doc::Point> bendsWith(const QPolygonF& path, int segment, int at, const QRectF& from,
                                  const QRectF& to)
{
    QPolygonF bent = path;
    const bool level = isLevel(path, segment);
    const bool isFirst = segment == 0;
    const bool isLast = segment + 2 == path.size();
    const auto set = [&](QPointF& point) { (level ? point.ry() : point.rx()) = at; };
    if (isFirst && isLast) // what is dragged has a point of its own, that both ends lead to
        bent.insert(1, (bent[0] + bent[1]) / 2);
    if (!isLast || isFirst)
        set(bent[segment + 1]);
    if (!isFirst)
        set(bent[segment]);
    if (isLast) {
        reverse(bent);
        slide(bent, to, level, at);
        reverse(bent);
    }
    if (isFirst)
        slide(bent, from, level, at);
    std::vector<doc::Point> bends;
    for (int n = 1; n + 1 < bent.size(); ++n)
        bends.push_back({int(std::lround(bent[n].x())), int(std::lround(bent[n].y()))});
    return bends;
}

} // namespace stowage::ui
