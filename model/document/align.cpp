// SPDX-License-Identifier: MIT
#include "document/align.h"

#include "document/arrange.h"
#include "document/containment.h"

#include <algorithm>

namespace stowage::doc {

namespace {
struct Standing {
    ElementId element = {};
    Rect rect = {};
};

// In a row, column or grid.
bool hasSlot(const Document& document, const Element& element)
{
    const Element* frame = document.find(element.parent);
    return frame != nullptr && !element.kind().onBorder &&
           arrangementOf(*frame) != Arrangement::free;
}

// The outermost of the elements that have a place of their own, in the order of the drawing.
std::vector<Standing> standing(const Document& document, const std::vector<ElementId>& elements)
{
    const auto isListed = [&elements](const ElementId& id) {
        return std::find(elements.begin(), elements.end(), id) != elements.end();
    };
    std::vector<Standing> all;
    for (const auto& element : document.elements()) {
        if (!element->place || !isListed(element->id) || hasSlot(document, *element))
            continue;
        const std::vector<ElementId> above = document.ancestorsOf(element->id);
        if (std::none_of(above.begin(), above.end(), isListed))
            all.push_back({element->id, *element->place});
    }
    return all;
}

Rect around(const std::vector<Standing>& all)
{
    Rect bounds = all.front().rect;
    for (const Standing& each : all) {
        const int right = std::max(bounds.right(), each.rect.right());
        const int bottom = std::max(bounds.bottom(), each.rect.bottom());
        bounds.x = std::min(bounds.x, each.rect.x);
        bounds.y = std::min(bounds.y, each.rect.y);
        bounds.width = right - bounds.x;
        bounds.height = bottom - bounds.y;
    }
    return bounds;
}

Point stepTo(const Rect& bounds, const Rect& rect, Line line)
{
    switch (line) {
    case Line::left:
        return {bounds.x - rect.x, 0};
    case Line::centre:
        return {bounds.x + (bounds.width - rect.width) / 2 - rect.x, 0};
    case Line::right:
        return {bounds.right() - rect.right(), 0};
    case Line::top:
        return {0, bounds.y - rect.y};
    case Line::middle:
        return {0, bounds.y + (bounds.height - rect.height) / 2 - rect.y};
    case Line::bottom:
        break;
    }
    return {0, bounds.bottom() - rect.bottom()};
}

void addMoved(const Document& document, const ElementId& element, const Point& step,
              std::vector<Placed>& placed)
{
    if (step == Point{})
        return;
    std::vector<Placed> moved = movedWith(document, {element}, step.x, step.y);
    placed.insert(placed.end(), moved.begin(), moved.end());
}
} // namespace

std::vector<Placed> aligned(const Document& document, const std::vector<ElementId>& elements,
                            Line line)
{
    std::vector<Placed> placed;
    const std::vector<Standing> all = standing(document, elements);
    if (all.size() < 2)
        return placed;
    const Rect bounds = around(all);
    for (const Standing& each : all)
        addMoved(document, each.element, stepTo(bounds, each.rect, line), placed);
    return placed;
}

std::vector<Placed> distributed(const Document& document, const std::vector<ElementId>& elements,
                                Axis axis)
{
    std::vector<Placed> placed;
    std::vector<Standing> all = standing(document, elements);
    if (all.size() < 3)
        return placed;
    const bool across = axis == Axis::across;
    const auto low = [across](const Standing& each) { return across ? each.rect.x : each.rect.y; };
    const auto size = [across](const Standing& each) {
        return across ? each.rect.width : each.rect.height;
    };
    // By their middles, so that a wide one that begins first does not jump over its neighbour.
    std::stable_sort(all.begin(), all.end(), [&](const Standing& a, const Standing& b) {
        return 2 * low(a) + size(a) < 2 * low(b) + size(b);
    });
    int taken = 0;
    for (const Standing& each : all)
        taken += size(each);
    const int gaps = static_cast<int>(all.size()) - 1;
    const int room = low(all.back()) + size(all.back()) - low(all.front()) - taken;
    int before = 0;
    for (int n = 0; n <= gaps; ++n) {
        const Standing& each = all[static_cast<std::size_t>(n)];
        const int wanted = low(all.front()) + before + room * n / gaps;
        before += size(each);
        const int step = wanted - low(each);
        addMoved(document, each.element, across ? Point{step, 0} : Point{0, step}, placed);
    }
    return placed;
}

} // namespace stowage::doc
