// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/gestures/guides.h"

#include "canvas/paint.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace stowage::ui {

namespace {
using Lines = std::array<qreal, 3>; // both edges and the middle

Lines linesOf(qreal low, qreal high)
{
    return {low, (low + high) / 2, high};
}

bool isIn(const std::vector<ElementId>& all, const ElementId& one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

// Frames around the box are left out: everything would be in line with them.
std::vector<QRectF> others(const CanvasScene& stage, const QRectF& box,
                           const std::vector<ElementId>& dragged)
{
    std::vector<QRectF> boxes;
    for (const auto& element : stage.shown().elements()) {
        const QRectF its = ui::boxOf(*element);
        const std::vector<ElementId> above = stage.document().ancestorsOf(element->id);
        const bool goesAlong = isIn(dragged, element->id) ||
                               std::any_of(above.begin(), above.end(),
                                           [&](const ElementId& id) { return isIn(dragged, id); });
        if (element->place && !goesAlong && !its.contains(box))
            boxes.push_back(its);
    }
    return boxes;
}

// The smallest step that brings a line of one onto a line of another; empty: none within reach.
std::optional<qreal> stepTo(const Lines& mine, const std::vector<Lines>& others, qreal reach)
{
    std::optional<qreal> least;
    for (const Lines& theirs : others)
        for (std::size_t n = 0; n < mine.size(); ++n) {
            const qreal step = theirs[n] - mine[n]; // edges with edges, middles with middles
            if (std::abs(step) <= reach && (!least || std::abs(step) < std::abs(*least)))
                least = step;
        }
    return least;
}
} // namespace

Alignment alignmentOf(const CanvasScene& stage, const QRectF& box,
                      const std::vector<ElementId>& dragged, qreal reach)
{
    const std::vector<QRectF> boxes = others(stage, box, dragged);
    std::vector<Lines> across, down;
    for (const QRectF& other : boxes) {
        across.push_back(linesOf(other.left(), other.right()));
        down.push_back(linesOf(other.top(), other.bottom()));
    }
    const auto dx = stepTo(linesOf(box.left(), box.right()), across, reach);
    const auto dy = stepTo(linesOf(box.top(), box.bottom()), down, reach);
    Alignment alignment;
    alignment.dx = int(std::lround(dx.value_or(0)));
    alignment.dy = int(std::lround(dy.value_or(0)));
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
    return alignment;
}

} // namespace stowage::ui
