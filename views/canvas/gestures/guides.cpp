// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/gestures/guides.h"

#include "canvas/paint.h"
#include "document/frames.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace stowage::ui {

namespace {
constexpr qreal kFar = 1'200; // canvas units, beyond which nothing is in line that anybody sees

using Lines = std::array<qreal, 3>; // both edges and the middle

Lines linesOf(qreal low, qreal high)
{
    return {low, (low + high) / 2, high};
}

// The smallest step that brings a line of one onto a line of another; empty: none within reach.
std::optional<qreal> stepTo(const Lines& mine, const std::vector<Lines>& others, qreal reach)
{
    std::optional<qreal> least;
    for (const Lines& other : others)
        for (std::size_t n = 0; n < mine.size(); ++n) {
            const qreal step = other[n] - mine[n];
            if (std::abs(step) <= reach && (!least || std::abs(step) < std::abs(*least)))
                least = step;
        }
    return least;
}

// A box seen along one way: from where to where it reaches along it, and beside it.
struct Reach {
    qreal low, high, sideLow, sideHigh;
};

Reach reachOf(const QRectF& box, bool across)
{
    if (across)
        return {box.left(), box.right(), box.top(), box.bottom()};
    return {box.top(), box.bottom(), box.left(), box.right()};
}

struct Spacing {
    qreal step = 0;
    std::array<std::array<qreal, 2>, 2> gaps = {};
};

// The smallest step that makes a gap to a neighbour as wide as the next one; empty: none within
// reach.
std::optional<Spacing> spacingOf(const Reach& mine, const std::vector<QRectF>& boxes, bool across,
                                 qreal reach)
{
    std::vector<Reach> before, behind; // nearest first
    for (const QRectF& box : boxes) {
        const Reach other = reachOf(box, across);
        if (other.sideLow >= mine.sideHigh || other.sideHigh <= mine.sideLow)
            continue;
        if (other.high <= mine.low + reach)
            before.push_back(other);
        else if (other.low >= mine.high - reach)
            behind.push_back(other);
    }
    std::sort(before.begin(), before.end(),
              [](const Reach& a, const Reach& b) { return a.high > b.high; });
    std::sort(behind.begin(), behind.end(),
              [](const Reach& a, const Reach& b) { return a.low < b.low; });
    std::optional<Spacing> best;
    const qreal size = mine.high - mine.low;
    const auto consider = [&](qreal low, const Spacing& spacing) {
        const qreal step = low - mine.low;
        if (std::abs(step) <= reach && (!best || std::abs(step) < std::abs(best->step)))
            best = Spacing{step, spacing.gaps};
    };
    if (!before.empty() && !behind.empty()) {
        const qreal low = (before[0].high + behind[0].low - size) / 2;
        consider(low, {0, {{{before[0].high, low}, {low + size, behind[0].low}}}});
    }
    if (before.size() > 1 && before[1].high < before[0].low) {
        const qreal low = before[0].high + (before[0].low - before[1].high);
        consider(low, {0, {{{before[1].high, before[0].low}, {before[0].high, low}}}});
    }
    if (behind.size() > 1 && behind[0].high < behind[1].low) {
        const qreal low = behind[0].low - (behind[1].low - behind[0].high) - size;
        consider(low, {0, {{{low + size, behind[0].low}, {behind[0].high, behind[1].low}}}});
    }
    return best;
}

void addGaps(const Spacing& spacing, const QRectF& box, bool across, std::vector<QLineF>& gaps)
{
    for (const auto& [low, high] : spacing.gaps)
        gaps.push_back(across ? QLineF(low, box.center().y(), high, box.center().y())
                              : QLineF(box.center().x(), low, box.center().x(), high));
}
} // namespace

Guides::Guides(const CanvasScene& stage, const std::vector<ElementId>& dragged)
{
    const doc::Document& document = stage.document();
    std::set<ElementId> along, around, parents;
    for (const ElementId& id : dragged) {
        for (ElementId& each : document.withDescendants(id))
            along.insert(std::move(each));
        std::vector<ElementId> above = document.ancestorsOf(id);
        if (!above.empty())
            parents.insert(above.front());
        around.insert(above.begin(), above.end());
    }
    for (const auto& element : stage.shown().elements()) {
        if (!element->place || along.count(element->id) > 0)
            continue;
        const QRectF box = ui::boxOf(*element);
        // With the edges of frames around it everything would be in line.
        if (parents.count(element->id) > 0)
            frames_.push_back(box.adjusted(doc::kFrameMargin, doc::kFrameTitle, -doc::kFrameMargin,
                                           -doc::kFrameMargin));
        else if (around.count(element->id) == 0)
            boxes_.push_back(box);
    }
}

std::vector<QRectF> Guides::boxesNear(const QRectF& box) const
{
    const QRectF near = box.adjusted(-kFar, -kFar, kFar, kFar);
    std::vector<QRectF> boxes;
    std::copy_if(boxes_.begin(), boxes_.end(), std::back_inserter(boxes),
                 [&](const QRectF& each) { return each.intersects(near) && !each.contains(box); });
    return boxes;
}

Alignment Guides::alignmentOf(const QRectF& box, qreal reach) const
{
    const std::vector<QRectF> near = boxesNear(box);
    std::vector<QRectF> boxes = near;
    std::copy_if(frames_.begin(), frames_.end(), std::back_inserter(boxes),
                 [&box](const QRectF& frame) { return frame.intersects(box); });
    std::vector<Lines> across, down;
    for (const QRectF& other : boxes) {
        across.push_back(linesOf(other.left(), other.right()));
        down.push_back(linesOf(other.top(), other.bottom()));
    }
    const auto dx = stepTo(linesOf(box.left(), box.right()), across, reach);
    const auto dy = stepTo(linesOf(box.top(), box.bottom()), down, reach);
    const auto gapX = dx ? std::nullopt : spacingOf(reachOf(box, true), near, true, reach);
    const auto gapY = dy ? std::nullopt : spacingOf(reachOf(box, false), near, false, reach);
    Alignment alignment;
    alignment.isAcross = dx || gapX;
    alignment.isUp = dy || gapY;
    alignment.dx = int(std::lround(dx ? *dx : gapX ? gapX->step : 0));
    alignment.dy = int(std::lround(dy ? *dy : gapY ? gapY->step : 0));
    const QRectF moved = box.translated(alignment.dx, alignment.dy);
    const Lines xs = linesOf(moved.left(), moved.right());
    const Lines ys = linesOf(moved.top(), moved.bottom());
    for (std::size_t other = 0; other < boxes.size(); ++other) {
        const QRectF both = boxes[other] | moved;
        for (std::size_t n = 0; n < xs.size(); ++n) {
            if (dx && std::abs(across[other][n] - xs[n]) < 0.6)
                alignment.guides.emplace_back(xs[n], both.top(), xs[n], both.bottom());
            if (dy && std::abs(down[other][n] - ys[n]) < 0.6)
                alignment.guides.emplace_back(both.left(), ys[n], both.right(), ys[n]);
        }
    }
    if (gapX)
        addGaps(*gapX, moved, true, alignment.gaps);
    if (gapY)
        addGaps(*gapY, moved, false, alignment.gaps);
    return alignment;
}

std::optional<int> Guides::edgeNear(const QRectF& box, bool upright, qreal edge, qreal reach) const
{
    std::optional<qreal> nearest;
    for (const QRectF& other : boxesNear(box))
        for (const qreal line : upright ? std::array{other.left(), other.right()}
                                        : std::array{other.top(), other.bottom()})
            if (std::abs(line - edge) <= reach &&
                (!nearest || std::abs(line - edge) < std::abs(*nearest - edge)))
                nearest = line;
    if (!nearest)
        return std::nullopt;
    return int(std::lround(*nearest));
}

} // namespace stowage::ui
