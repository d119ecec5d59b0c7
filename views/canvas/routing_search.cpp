// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/routing_search.h"

#include <queue>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <tuple>

namespace stowage::ui {

namespace {
constexpr double kBend = 28; // what a bend costs, in canvas units of a longer way
constexpr double kTitle = 4; // times what is written over
constexpr double kNever = std::numeric_limits<double>::infinity();

// Directions in which a path goes on, and the sides of a box that face them.
constexpr int kDirections = 4;
constexpr std::array<int, kDirections> kX = {1, 0, -1, 0};
constexpr std::array<int, kDirections> kY = {0, 1, 0, -1};

int opposite(int direction)
{
    return (direction + 2) % kDirections;
}

QPointF portOf(const QRectF& box, int side)
{
    return {box.center().x() + kX[std::size_t(side)] * box.width() / 2,
            box.center().y() + kY[std::size_t(side)] * box.height() / 2};
}

std::vector<double> sorted(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

// Lines along which paths may run, and what it costs to go from one crossing to the next.
class Grid {
public:
    Grid(const QRectF& from, const QRectF& to, const Surroundings& around, qreal clearance)
    {
        std::vector<QRectF> all = around.boxes;
        all.push_back(from);
        all.push_back(to);
        std::vector<double> xs = {from.center().x(), to.center().x()};
        std::vector<double> ys = {from.center().y(), to.center().y()};
        for (const QRectF& box : all) {
            xs.insert(xs.end(), {box.left() - clearance, box.right() + clearance});
            ys.insert(ys.end(), {box.top() - clearance, box.bottom() + clearance});
        }
        xs_ = sorted(std::move(xs));
        ys_ = sorted(std::move(ys));
        rightCost_.assign(size(), 0);
        downCost_.assign(size(), 0);
        for (std::size_t node = 0; node < size(); ++node) {
            const std::size_t x = node % xs_.size(), y = node / xs_.size();
            rightCost_[node] = x + 1 < xs_.size() ? xs_[x + 1] - xs_[x] : kNever;
            downCost_[node] = y + 1 < ys_.size() ? ys_[y + 1] - ys_[y] : kNever;
        }
        for (const QRectF& title : around.titles)
            raise(title, kTitle);
        for (const QRectF& frame : around.frames)
            for (const QRectF& border : bordersOf(frame))
                raise(border, kTitle);
        const qreal kept = clearance - 1;
        for (const QRectF& box : all)
            raise(box.adjusted(-kept, -kept, kept, kept), kNever);
    }

    std::size_t size() const { return xs_.size() * ys_.size(); }
    QPointF at(std::size_t node) const { return {xs_[node % xs_.size()], ys_[node / xs_.size()]}; }
    std::size_t nodeAt(const QPointF& point) const
    {
        const auto x = std::lower_bound(xs_.begin(), xs_.end(), point.x() - 0.01);
        const auto y = std::lower_bound(ys_.begin(), ys_.end(), point.y() - 0.01);
        return std::size_t(y - ys_.begin()) * xs_.size() + std::size_t(x - xs_.begin());
    }
    std::size_t next(std::size_t node, int direction) const
    {
        return node +
               std::size_t(std::ptrdiff_t(kX[std::size_t(direction)]) +
                           std::ptrdiff_t(kY[std::size_t(direction)]) * std::ptrdiff_t(xs_.size()));
    }
    double cost(std::size_t node, int direction) const
    {
        if ((direction == 2 && node % xs_.size() == 0) || (direction == 3 && node < xs_.size()))
            return kNever;
        const std::vector<double>& costs = direction % 2 == 0 ? rightCost_ : downCost_;
        return costs[direction < 2 ? node : next(node, direction)];
    }

private:
    // Makes every piece that meets the box dearer.
    void raise(const QRectF& box, double times)
    {
        const auto range = [](const std::vector<double>& lines, double low, double high) {
            const auto first = std::upper_bound(lines.begin(), lines.end(), low);
            const auto last = std::lower_bound(lines.begin(), lines.end(), high);
            return std::pair(std::size_t(first - lines.begin()), std::size_t(last - lines.begin()));
        };
        const auto [left, right] = range(xs_, box.left(), box.right());
        const auto [top, bottom] = range(ys_, box.top(), box.bottom());
        // A piece begins one line before the box and ends inside of it.
        for (std::size_t y = top; y < bottom; ++y)
            for (std::size_t x = left > 0 ? left - 1 : 0; x < right; ++x)
                rightCost_[y * xs_.size() + x] *= times;
        for (std::size_t y = top > 0 ? top - 1 : 0; y < bottom; ++y)
            for (std::size_t x = left; x < right; ++x)
                downCost_[y * xs_.size() + x] *= times;
    }

    std::vector<double> xs_, ys_;
    std::vector<double> rightCost_, downCost_; // from each crossing to the next one
};

double distance(const QPointF& point, const QRectF& box)
{
    return std::max({box.left() - point.x(), point.x() - box.right(), 0.0}) +
           std::max({box.top() - point.y(), point.y() - box.bottom(), 0.0});
}

// Whether a path may leave or enter a box here.
bool isOpen(const QPointF& point, const std::vector<QRectF>& boxes)
{
    return std::none_of(boxes.begin(), boxes.end(),
                        [&](const QRectF& box) { return box.contains(point); });
}

class Search {
public:
    Search(const QRectF& from, const QRectF& to, const Surroundings& around, qreal clearance)
        : from_(from), to_(to), clearance_(clearance), grid_(from, to, around, clearance),
          cost_(grid_.size() * kDirections, kNever), before_(cost_.size(), kNone)
    {
        for (int side = 0; side < kDirections; ++side) {
            isEntry_[std::size_t(side)] = isOpen(endOf(to_, side), around.boxes);
            if (isOpen(endOf(from_, side), around.boxes))
                reach(stateOf(grid_.nodeAt(endOf(from_, side)), side), clearance_, kNone);
        }
    }

    std::optional<QPolygonF> path()
    {
        double best = kNever;
        std::size_t last = kNone;
        int lastSide = 0;
        while (!open_.empty()) {
            const auto [estimate, order, state] = open_.top();
            open_.pop();
            if (estimate >= best)
                break;
            const std::size_t node = state / kDirections;
            const int direction = int(state % kDirections);
            const double soFar = cost_[state];
            if (estimate > soFar + distance(grid_.at(node), to_))
                continue; // it was reached better since
            for (int side = 0; side < kDirections; ++side) {
                if (!isEntry_[std::size_t(side)] || direction == side ||
                    grid_.nodeAt(endOf(to_, side)) != node)
                    continue;
                const double whole = soFar + clearance_ + (direction == opposite(side) ? 0 : kBend);
                if (whole < best) {
                    best = whole;
                    last = state;
                    lastSide = side;
                }
            }
            for (int turn = 0; turn < kDirections; ++turn)
                if (turn != opposite(direction))
                    if (const double step = grid_.cost(node, turn); step < kNever)
                        reach(stateOf(grid_.next(node, turn), turn),
                              soFar + step + (turn == direction ? 0 : kBend), state);
        }
        if (last == kNone)
            return std::nullopt;
        return traced(last, lastSide);
    }

private:
    static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

    static std::size_t stateOf(std::size_t node, int direction)
    {
        return node * kDirections + std::size_t(direction);
    }

    QPointF endOf(const QRectF& box, int side) const
    {
        return portOf(box, side) +
               QPointF(kX[std::size_t(side)], kY[std::size_t(side)]) * clearance_;
    }

    void reach(std::size_t state, double cost, std::size_t from)
    {
        if (cost >= cost_[state])
            return;
        cost_[state] = cost;
        before_[state] = from;
        open_.emplace(cost + distance(grid_.at(state / kDirections), to_), order_++, state);
    }

    QPolygonF traced(std::size_t last, int lastSide) const
    {
        QPolygonF path{portOf(to_, lastSide)};
        std::size_t state = last;
        std::size_t first = last;
        for (; state != kNone; state = before_[state]) {
            path.prepend(grid_.at(state / kDirections));
            first = state;
        }
        path.prepend(portOf(from_, int(first % kDirections)));
        return path;
    }

    QRectF from_, to_;
    qreal clearance_;
    Grid grid_;
    std::vector<double> cost_;
    std::vector<std::size_t> before_;
    std::array<bool, kDirections> isEntry_ = {};
    std::uint64_t order_ = 0; // equal costs are taken in the order of their finding
    using Open = std::tuple<double, std::uint64_t, std::size_t>;
    std::priority_queue<Open, std::vector<Open>, std::greater<>> open_;
};
} // namespace

std::array<QRectF, 4> bordersOf(const QRectF& frame)
{
    constexpr qreal kHalf = 5;
    const QRectF outer = frame.adjusted(-kHalf, -kHalf, kHalf, kHalf);
    const QSizeF flat(outer.width(), 2 * kHalf), upright(2 * kHalf, outer.height());
    return {QRectF(outer.topLeft(), flat),
            QRectF(QPointF(outer.left(), outer.bottom() - 2 * kHalf), flat),
            QRectF(outer.topLeft(), upright),
            QRectF(QPointF(outer.right() - 2 * kHalf, outer.top()), upright)};
}

std::optional<QPolygonF> searchRoute(const QRectF& from, const QRectF& to,
                                     const Surroundings& around, qreal clearance)
{
    if (from.contains(to) || to.contains(from))
        return std::nullopt;
    return Search(from, to, around, clearance).path();
}

} // namespace stowage::ui
