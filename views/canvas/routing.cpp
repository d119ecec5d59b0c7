// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/routing.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace stowage::ui {

namespace {
constexpr qreal kClearance = 20; // between a box and the segment that leaves it
constexpr qreal kShorter = 0.75; // what makes a narrow way better than a wide one
constexpr qreal kNear = 4;       // as near as a path comes to a box that it passes

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

// Straight lines where the boxes face each other, and all with one or two bends.
std::vector<QPolygonF> simplePaths(const QRectF& from, const QRectF& to)
{
    constexpr qreal kCorner = 14; // as near as a straight line comes to a corner
    constexpr Side kSides[] = {Side::right, Side::left, Side::bottom, Side::top};
    constexpr qreal kShares[] = {0.5, 0.0, 1.0, 0.25, 0.75};
    std::vector<QPolygonF> paths;
    const auto shared = [](qreal low, qreal high, qreal smaller) {
        return std::clamp(smaller, low, high);
    };
    const qreal top = std::max(from.top(), to.top()) + kCorner;
    const qreal bottom = std::min(from.bottom(), to.bottom()) - kCorner;
    const qreal left = std::max(from.left(), to.left()) + kCorner;
    const qreal right = std::min(from.right(), to.right()) - kCorner;
    if (top <= bottom) {
        const qreal y = shared(top, bottom, (from.height() < to.height() ? from : to).center().y());
        const bool ahead = from.center().x() < to.center().x();
        paths.push_back({QPointF(ahead ? from.right() : from.left(), y),
                         QPointF(ahead ? to.left() : to.right(), y)});
    } else if (left <= right) {
        const qreal x = shared(left, right, (from.width() < to.width() ? from : to).center().x());
        const bool ahead = from.center().y() < to.center().y();
        paths.push_back({QPointF(x, ahead ? from.bottom() : from.top()),
                         QPointF(x, ahead ? to.top() : to.bottom())});
    }
    for (const Side out : kSides)
        for (const Side in : kSides)
            for (const qreal share : kShares)
                paths.push_back(joined(middleOf(from, out), out, middleOf(to, in), in, share));
    return paths;
}

// A path that turns back into the box it leaves, or runs along its edge, is none.
bool entersEnds(const QPolygonF& path, const QRectF& from, const QRectF& to)
{
    const QPolygonF between = path.mid(1, std::max<qsizetype>(path.size() - 2, 0));
    const auto inside = [&](const QRectF& box) {
        return crossings(path, {box.adjusted(1, 1, -1, -1)}) > 0 ||
               crossings(between, {box.adjusted(-kNear, -kNear, kNear, kNear)}) > 0;
    };
    // A little way off it must be clear of the box.
    const auto isFlat = [](const QRectF& box, const QPointF& port, const QPointF& next) {
        const QPointF along = next - port;
        const qreal length = std::max(along.manhattanLength(), 1.0);
        return box.adjusted(-1, -1, 1, 1).contains(port + along / length * 3);
    };
    if (isFlat(from, path[0], path[1]) || isFlat(to, path.last(), path[path.size() - 2]))
        return true;
    return inside(from) || inside(to);
}

// Along the border of a frame a line can hardly be seen.
bool followsBorder(const QPolygonF& path, const std::vector<QRectF>& frames)
{
    for (int n = 1; n < path.size(); ++n) {
        const QRectF piece = QRectF(path[n - 1], path[n]).normalized();
        const QRectF wide = piece.adjusted(-kNear, -kNear, kNear, kNear);
        for (const QRectF& frame : frames)
            for (const QRectF& border : bordersOf(frame)) {
                const QRectF shared = wide & border;
                if (std::max(shared.width(), shared.height()) > kClearance &&
                    (piece.width() > piece.height()) == (border.width() > border.height()))
                    return true;
            }
    }
    return false;
}
} // namespace

int crossings(const QPolygonF& path, const std::vector<QRectF>& boxes)
{
    // Most boxes of a large drawing are nowhere near.
    const auto meets = [](const QPointF& low, const QPointF& high, const QRectF& box) {
        return low.x() < box.right() && high.x() > box.left() && low.y() < box.bottom() &&
               high.y() > box.top();
    };
    const auto lower = [](const QPointF& a, const QPointF& b) {
        return QPointF(std::min(a.x(), b.x()), std::min(a.y(), b.y()));
    };
    const auto higher = [](const QPointF& a, const QPointF& b) {
        return QPointF(std::max(a.x(), b.x()), std::max(a.y(), b.y()));
    };
    if (path.isEmpty())
        return 0;
    const QPointF low = std::accumulate(path.begin(), path.end(), path.front(), lower);
    const QPointF high = std::accumulate(path.begin(), path.end(), path.front(), higher);
    int count = 0;
    for (const QRectF& box : boxes) {
        bool isMet = false;
        for (int n = 1; n < path.size() && !isMet && meets(low, high, box); ++n)
            isMet = meets(lower(path[n - 1], path[n]), higher(path[n - 1], path[n]), box);
        count += isMet ? 1 : 0;
    }
    return count;
}

QPolygonF routeBetween(const QRectF& from, const QRectF& to, const Surroundings& around)
{
    std::vector<QRectF> boxes;
    for (const QRectF& box : around.boxes)
        boxes.push_back(box.adjusted(-kNear, -kNear, kNear, kNear));
    QPolygonF best;
    std::tuple<bool, int, int, qsizetype, qreal> bestRank;
    for (const QPolygonF& path : simplePaths(from, to)) {
        const std::tuple rank(entersEnds(path, from, to), crossings(path, boxes),
                              crossings(path, around.titles), path.size(), lengthOf(path));
        if (best.isEmpty() || rank < bestRank) {
            best = path;
            bestRank = rank;
        }
    }
    const bool isClear = !std::get<0>(bestRank) && std::get<1>(bestRank) == 0;
    if (isClear && std::get<2>(bestRank) == 0 && !followsBorder(best, around.frames))
        return best;
    // Wide berths are handsome, but no reason to go a long way round.
    QPolygonF found;
    for (const qreal clearance : {kClearance - 4, kClearance / 2 - 1, kNear}) {
        const auto next = searchRoute(from, to, around, clearance);
        if (next && (found.isEmpty() || lengthOf(*next) < kShorter * lengthOf(found)))
            found = tidied(*next);
        if (!found.isEmpty() && clearance < kClearance / 2)
            break;
    }
    return found.isEmpty() ? best : found;
}

} // namespace stowage::ui
