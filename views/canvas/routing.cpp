// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/routing.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace stowage::ui {

namespace {
constexpr qreal kShorter = 0.75; // what makes a narrow way better than a wide one
constexpr qreal kGutter = 10;    // half of the least that is left between boxes

enum class Side { left, right, top, bottom };
constexpr std::array kSides = {Side::right, Side::left, Side::bottom, Side::top};

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

// A path of a few points, without memory of its own; points on the way are left out.
class Short {
public:
    void add(const QPointF& point)
    {
        if (count_ > 0 && at_[count_ - 1] == point)
            return;
        const bool goesOn =
            count_ >= 2 &&
            ((at_[count_ - 2].x() == point.x() && at_[count_ - 1].x() == point.x()) ||
             (at_[count_ - 2].y() == point.y() && at_[count_ - 1].y() == point.y()));
        if (!goesOn)
            ++count_;
        at_[count_ - 1] = point;
    }
    std::span<const QPointF> points() const { return {at_.data(), count_}; }
    QPolygonF polygon() const { return {QList<QPointF>(at_.begin(), at_.begin() + count_)}; }

private:
    std::array<QPointF, 8> at_;
    std::size_t count_ = 0;
};

struct Candidate {
    Short path;
    qreal length = 0;
    std::size_t order = 0;

    std::tuple<std::size_t, qreal, std::size_t> rank() const
    {
        return {path.points().size(), length, order};
    }
};
using Candidates = std::vector<Candidate>;

void addTo(Candidates& candidates, const Short& path)
{
    candidates.push_back({path, lengthOf(path.points()), candidates.size()});
}

// Leaves and enters at right angles, with one crossing piece at a share of the way.
Short joined(const QPointF& begin, Side out, const QPointF& end, Side in, qreal share)
{
    const QPointF a = begin + outwards(out) * kClearance;
    const QPointF b = end + outwards(in) * kClearance;
    Short path;
    path.add(begin);
    path.add(a);
    if (isHorizontal(out) && isHorizontal(in)) {
        const qreal x = a.x() + (b.x() - a.x()) * share;
        path.add({x, a.y()});
        path.add({x, b.y()});
    } else if (!isHorizontal(out) && !isHorizontal(in)) {
        const qreal y = a.y() + (b.y() - a.y()) * share;
        path.add({a.x(), y});
        path.add({b.x(), y});
    } else if (isHorizontal(out)) {
        path.add({b.x(), a.y()});
    } else {
        path.add({a.x(), b.y()});
    }
    path.add(b);
    path.add(end);
    return path;
}

// Where the boxes face each other; empty: nowhere.
std::optional<Short> straight(const QRectF& from, const QRectF& to)
{
    constexpr qreal kCorner = 14; // as near as a straight line comes to a corner
    const qreal top = std::max(from.top(), to.top()) + kCorner;
    const qreal bottom = std::min(from.bottom(), to.bottom()) - kCorner;
    const qreal left = std::max(from.left(), to.left()) + kCorner;
    const qreal right = std::min(from.right(), to.right()) - kCorner;
    Short path;
    if (top <= bottom) {
        const QRectF& smaller = from.height() < to.height() ? from : to;
        const qreal y = std::clamp(smaller.center().y(), top, bottom);
        const bool ahead = from.center().x() < to.center().x();
        path.add({ahead ? from.right() : from.left(), y});
        path.add({ahead ? to.left() : to.right(), y});
    } else if (left <= right) {
        const QRectF& smaller = from.width() < to.width() ? from : to;
        const qreal x = std::clamp(smaller.center().x(), left, right);
        const bool ahead = from.center().y() < to.center().y();
        path.add({x, ahead ? from.bottom() : from.top()});
        path.add({x, ahead ? to.top() : to.bottom()});
    }
    if (path.points().size() < 2)
        return std::nullopt;
    return path;
}

// Straight lines where the boxes face each other, and all with one or two bends.
Candidates simplePaths(const QRectF& from, const QRectF& to)
{
    constexpr qreal kShares[] = {0.5, 0.0, 1.0, 0.25, 0.75};
    Candidates paths;
    paths.reserve(1 + kSides.size() * kSides.size() * std::size(kShares));
    if (const auto direct = straight(from, to))
        addTo(paths, *direct);
    for (const Side out : kSides)
        for (const Side in : kSides)
            for (const qreal share : kShares)
                addTo(paths, joined(middleOf(from, out), out, middleOf(to, in), in, share));
    return paths;
}

// A path that turns back into the box it leaves, or runs along its edge, is none.
bool entersEnds(std::span<const QPointF> path, const QRectF& from, const QRectF& to)
{
    const auto between = path.size() > 2 ? path.subspan(1, path.size() - 2) : path.first(0);
    const auto inside = [&](const QRectF& box) {
        return entersBox(path, box.adjusted(1, 1, -1, -1)) ||
               entersBox(between, box.adjusted(-kPassing, -kPassing, kPassing, kPassing));
    };
    // A little way off it must be clear of the box.
    const auto isFlat = [](const QRectF& box, const QPointF& port, const QPointF& next) {
        const QPointF along = next - port;
        const qreal length = std::max(along.manhattanLength(), 1.0);
        return box.adjusted(-1, -1, 1, 1).contains(port + along / length * 3);
    };
    return isFlat(from, path[0], path[1]) || isFlat(to, path.back(), path[path.size() - 2]) ||
           inside(from) || inside(to);
}

// The best of those that are clear, each asked for only when all better ones are not.
std::optional<QPolygonF> firstClear(Candidates paths, const QRectF& from, const QRectF& to,
                                    const Clear& isClear)
{
    const auto isBehind = [](const Candidate& a, const Candidate& b) {
        return b.rank() < a.rank();
    };
    std::make_heap(paths.begin(), paths.end(), isBehind);
    for (; !paths.empty(); paths.pop_back()) {
        std::pop_heap(paths.begin(), paths.end(), isBehind);
        const Short& best = paths.back().path;
        if (!entersEnds(best.points(), from, to) && isClear(best.points()))
            return best.polygon();
    }
    return std::nullopt;
}

// Out of the one box, along the ways beside it and before the other, and in.
Candidates narrowPaths(const QRectF& from, const QRectF& to)
{
    Candidates paths;
    const auto add = [&](Side out, Side in, qreal along) {
        const QPointF begin = middleOf(from, out), end = middleOf(to, in);
        const QPointF a = begin + outwards(out) * kGutter, b = end + outwards(in) * kGutter;
        Short path;
        path.add(begin);
        path.add(a);
        if (isHorizontal(out) && isHorizontal(in)) {
            path.add({a.x(), along});
            path.add({b.x(), along});
        } else if (isHorizontal(out)) {
            path.add({a.x(), b.y()});
        } else if (isHorizontal(in)) {
            path.add({b.x(), a.y()});
        } else {
            path.add({along, a.y()});
            path.add({along, b.y()});
        }
        path.add(b);
        path.add(end);
        addTo(paths, path);
    };
    for (const Side out : kSides)
        for (const Side in : kSides)
            if (isHorizontal(out) != isHorizontal(in))
                add(out, in, 0);
            else if (isHorizontal(out))
                for (const QRectF& box : {from, to})
                    for (const qreal y : {box.top() - kGutter, box.bottom() + kGutter})
                        add(out, in, y);
            else
                for (const QRectF& box : {from, to})
                    for (const qreal x : {box.left() - kGutter, box.right() + kGutter})
                        add(out, in, x);
    return paths;
}

bool holds(const QRectF& outer, const QRectF& inner)
{
    return outer.contains(inner);
}

// From the inner box to the border of the one that holds it.
QPolygonF routeInside(const QRectF& inner, const QRectF& outer, const Surroundings& around)
{
    constexpr qreal kSpot = 2 * kPassing; // of the border
    QPolygonF best;
    int fewest = 0;
    const auto consider = [&](const QPolygonF& path) {
        const int met = crossings(path, around.boxes) + crossings(path, around.titles);
        if (best.isEmpty() ||
            std::tuple(met, lengthOf(path)) < std::tuple(fewest, lengthOf(best))) {
            best = path;
            fewest = met;
        }
    };
    for (const Side side : kSides) {
        const QPointF begin = middleOf(inner, side);
        consider(isHorizontal(side)
                     ? QPolygonF{begin, QPointF(middleOf(outer, side).x(), begin.y())}
                     : QPolygonF{begin, QPointF(begin.x(), middleOf(outer, side).y())});
    }
    if (fewest == 0)
        return best;
    for (const Side side : kSides) {
        QRectF spot(0, 0, kSpot, kSpot);
        spot.moveCenter(middleOf(outer, side) + outwards(side) * (kSpot / 2));
        if (const auto path = searchRoute(inner, spot, around, kPassing))
            consider(tidied(*path));
    }
    return best;
}
} // namespace

qreal lengthOf(std::span<const QPointF> path)
{
    qreal length = 0;
    for (std::size_t n = 1; n < path.size(); ++n)
        length += (path[n] - path[n - 1]).manhattanLength();
    return length;
}

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

bool entersBox(std::span<const QPointF> path, const QRectF& box)
{
    for (std::size_t n = 1; n < path.size(); ++n) {
        const auto [left, right] = std::minmax(path[n - 1].x(), path[n].x());
        const auto [top, bottom] = std::minmax(path[n - 1].y(), path[n].y());
        if (left < box.right() && right > box.left() && top < box.bottom() && bottom > box.top())
            return true;
    }
    return false;
}

bool followsFrame(std::span<const QPointF> path, const QRectF& frame)
{
    for (std::size_t n = 1; n < path.size(); ++n) {
        const QRectF piece = QRectF(path[n - 1], path[n]).normalized();
        const QRectF wide = piece.adjusted(-kPassing, -kPassing, kPassing, kPassing);
        for (const QRectF& border : bordersOf(frame)) {
            const QRectF shared = wide & border;
            if (std::max(shared.width(), shared.height()) > kClearance &&
                (piece.width() > piece.height()) == (border.width() > border.height()))
                return true;
        }
    }
    return false;
}

int crossings(const QPolygonF& path, const std::vector<QRectF>& boxes)
{
    return int(std::count_if(boxes.begin(), boxes.end(),
                             [&path](const QRectF& box) { return entersBox(path, box); }));
}

std::optional<QPolygonF> simpleRoute(const QRectF& from, const QRectF& to, const Clear& isClear)
{
    if (holds(from, to) || holds(to, from))
        return std::nullopt;
    if (const auto direct = straight(from, to);
        direct && !entersEnds(direct->points(), from, to) && isClear(direct->points()))
        return direct->polygon();
    return firstClear(simplePaths(from, to), from, to, isClear);
}

std::optional<QPolygonF> narrowRoute(const QRectF& from, const QRectF& to, const Clear& isClear)
{
    if (holds(from, to) || holds(to, from))
        return std::nullopt;
    return firstClear(narrowPaths(from, to), from, to, isClear);
}

QPolygonF routeBetween(const QRectF& from, const QRectF& to, const Surroundings& around)
{
    if (holds(to, from))
        return routeInside(from, to, around);
    if (holds(from, to)) {
        QPolygonF path = routeInside(to, from, around);
        std::reverse(path.begin(), path.end());
        return path;
    }
    std::vector<QRectF> boxes;
    for (const QRectF& box : around.boxes)
        boxes.push_back(box.adjusted(-kPassing, -kPassing, kPassing, kPassing));
    const Candidate* best = nullptr;
    std::tuple<bool, int, int, std::size_t, qreal> bestRank;
    const Candidates simple = simplePaths(from, to);
    const auto crossed = [](const Short& path, const std::vector<QRectF>& all) {
        return int(std::count_if(all.begin(), all.end(),
                                 [&](const QRectF& box) { return entersBox(path.points(), box); }));
    };
    for (const Candidate& each : simple) {
        const std::tuple rank(entersEnds(each.path.points(), from, to), crossed(each.path, boxes),
                              crossed(each.path, around.titles), each.path.points().size(),
                              each.length);
        if (best == nullptr || rank < bestRank) {
            best = &each;
            bestRank = rank;
        }
    }
    const auto follows = [best](const QRectF& frame) {
        return followsFrame(best->path.points(), frame);
    };
    const bool isClear = !std::get<0>(bestRank) && std::get<1>(bestRank) == 0;
    if (isClear && std::get<2>(bestRank) == 0 &&
        std::none_of(around.frames.begin(), around.frames.end(), follows))
        return best->path.polygon();
    // Wide berths are handsome, but no reason to go a long way round.
    QPolygonF found;
    for (const qreal clearance : {kClearance - 4, kClearance / 2 - 1, kPassing}) {
        const auto next = searchRoute(from, to, around, clearance);
        if (next && (found.isEmpty() || lengthOf(*next) < kShorter * lengthOf(found)))
            found = tidied(*next);
        if (!found.isEmpty() && clearance < kClearance / 2)
            break;
    }
    return found.isEmpty() ? best->path.polygon() : found;
}

} // namespace stowage::ui
