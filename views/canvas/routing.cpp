// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/routing.h"

#include <algorithm>
#include <tuple>

namespace stowage::ui {

namespace {
constexpr qreal kClearance = 20; // between a box and the segment that leaves it

enum class Side { left, right, top, bottom };

QPointF middleOf(const QRectF& box, Side side)
{
    switch (side) {
    case Side::left:
        return {box.left(), box.center().y()};
    case Side::right:
        return {box.right(), box.center().y()};
    case Side::top:
        return {box.center().x(), box.top()};
    case Side::bottom:
        break;
    }
    return {box.center().x(), box.bottom()};
}

QPointF outwards(Side side)
{
    switch (side) {
    case Side::left:
        return {-1, 0};
    case Side::right:
        return {1, 0};
    case Side::top:
        return {0, -1};
    case Side::bottom:
        break;
    }
    return {0, 1};
}

bool isHorizontal(Side side)
{
    return side == Side::left || side == Side::right;
}

qreal lengthOf(const QPolygonF& path)
{
    qreal length = 0;
    for (int n = 1; n < path.size(); ++n)
        length += (path[n] - path[n - 1]).manhattanLength();
    return length;
}

// Without points that lie on the way between their neighbours.
QPolygonF tidied(const QPolygonF& path)
{
    QPolygonF tidy;
    for (const QPointF& point : path) {
        if (!tidy.isEmpty() && tidy.last() == point)
            continue;
        const bool goesOn =
            tidy.size() >= 2 &&
            ((tidy[tidy.size() - 2].x() == point.x() && tidy.last().x() == point.x()) ||
             (tidy[tidy.size() - 2].y() == point.y() && tidy.last().y() == point.y()));
        if (goesOn)
            tidy.last() = point;
        else
            tidy.append(point);
    }
    return tidy;
}

// Leaves and enters at right angles, with one crossing piece at a share of the way.
QPolygonF joined(const QPointF& begin, Side out, const QPointF& end, Side in, qreal share)
{
    const QPointF a = begin + outwards(out) * kClearance;
    const QPointF b = end + outwards(in) * kClearance;
    QPolygonF path{begin, a};
    if (isHorizontal(out) && isHorizontal(in)) {
        const qreal x = a.x() + (b.x() - a.x()) * share;
        path << QPointF(x, a.y()) << QPointF(x, b.y());
    } else if (!isHorizontal(out) && !isHorizontal(in)) {
        const qreal y = a.y() + (b.y() - a.y()) * share;
        path << QPointF(a.x(), y) << QPointF(b.x(), y);
    } else if (isHorizontal(out)) {
        path << QPointF(b.x(), a.y());
    } else {
        path << QPointF(a.x(), b.y());
    }
    path << b << end;
    return tidied(path);
}

// A path that turns back into the box it leaves is none.
bool entersEnds(const QPolygonF& path, const QRectF& from, const QRectF& to)
{
    const auto inside = [&path](const QRectF& box) {
        return crossings(path, {box.adjusted(1, 1, -1, -1)}) > 0;
    };
    return inside(from) || inside(to);
}
} // namespace

int crossings(const QPolygonF& path, const std::vector<QRectF>& boxes)
{
    int count = 0;
    for (const QRectF& box : boxes)
        for (int n = 1; n < path.size(); ++n) {
            const QRectF segment = QRectF(path[n - 1], path[n]).normalized();
            const bool meets = segment.left() < box.right() && segment.right() > box.left() &&
                               segment.top() < box.bottom() && segment.bottom() > box.top();
            if (meets) {
                ++count;
                break;
            }
        }
    return count;
}

QPolygonF routeBetween(const QRectF& from, const QRectF& to, const std::vector<QRectF>& boxes)
{
    constexpr Side kSides[] = {Side::right, Side::left, Side::bottom, Side::top};
    constexpr qreal kShares[] = {0.5, 0.0, 1.0, 0.25, 0.75};
    QPolygonF best;
    std::tuple<bool, int, qsizetype, qreal> bestRank;
    for (const Side out : kSides)
        for (const Side in : kSides)
            for (const qreal share : kShares) {
                const QPolygonF path =
                    joined(middleOf(from, out), out, middleOf(to, in), in, share);
                const std::tuple rank(entersEnds(path, from, to), crossings(path, boxes),
                                      path.size(), lengthOf(path));
                if (best.isEmpty() || rank < bestRank) {
                    best = path;
                    bestRank = rank;
                }
            }
    return best;
}

} // namespace stowage::ui
