// SPDX-License-Identifier: MIT
#include "document/slots.h"

#include "document/frames.h"

#include <algorithm>
#include <utility>

namespace stowage::doc {

namespace {

// The upper left corner of the first slot.
Rect innerOf(const Document& document, const ElementId& frame)
{
    const Rect box = document.find(frame)->place.value_or(Rect{});
    return {box.x + kFrameMargin, box.y + kFrameTitle, box.width - 2 * kFrameMargin,
            box.height - kFrameTitle - kFrameMargin};
}

// Between two lines the titles of lanes find room.
int lineGap(const Document& document, const ElementId& frame)
{
    for (const ElementId& id : document.childrenOf(frame))
        if (document.find(id)->as<Instance>())
            return kGrid + kLaneTitle + kLanePad;
    return kGrid;
}

// Equal cells, as many side by side as the frame is wide.
struct Cells {
    int width = 0, height = 0;
    int across = 1;
};

Cells cellsOf(const Document& document, const ElementId& frame, const std::vector<ElementId>& ids,
              const Size& more)
{
    Cells cells{more.width, more.height, 1};
    for (const ElementId& id : ids)
        if (const auto& place = document.find(id)->place) {
            cells.width = std::max(cells.width, place->width);
            cells.height = std::max(cells.height, place->height);
        }
    cells.width += kGrid;
    cells.height += lineGap(document, frame);
    cells.across = std::max(1, (innerOf(document, frame).width + kGrid) / std::max(1, cells.width));
    return cells;
}

bool isBefore(Arrangement arrangement, const Rect& one, int x, int y)
{
    const int middleX = one.x + one.width / 2;
    const int middleY = one.y + one.height / 2;
    switch (arrangement) {
    case Arrangement::row:
        return middleX < x;
    case Arrangement::column:
        return middleY < y;
    case Arrangement::grid:
    case Arrangement::free:
        break;
    }
    return one.bottom() <= y || (one.y <= y && middleX < x);
}

// The first of the lines begins with the topmost; what begins in its upper half stands in it.
void sortByLines(const Document& document, std::vector<ElementId>& ids)
{
    const auto rect = [&](const ElementId& id) { return *document.find(id)->place; };
    std::stable_sort(ids.begin(), ids.end(),
                     [&](const ElementId& a, const ElementId& b) { return rect(a).y < rect(b).y; });
    for (auto first = ids.begin(); first != ids.end();) {
        const int half = rect(*first).y + std::max(1, rect(*first).height / 2);
        const auto next =
            std::find_if(first, ids.end(), [&](const ElementId& id) { return rect(id).y >= half; });
        std::stable_sort(first, next, [&](const ElementId& a, const ElementId& b) {
            return rect(a).x < rect(b).x;
        });
        first = next;
    }
}

// Of the slot after those that are given.
Rect slotAfter(Arrangement arrangement, const Rect& before, const Size& size, int gap)
{
    if (arrangement == Arrangement::row)
        return {before.right() + kGrid, before.y, size.width, size.height};
    return {before.x, before.bottom() + gap, size.width, size.height};
}

} // namespace

std::vector<ElementId> orderIn(const Document& document, const ElementId& frame)
{
    std::vector<ElementId> ids;
    for (ElementId& id : document.childrenOf(frame))
        if (const Element* child = document.find(id); child->place && !child->kind().onBorder)
            ids.push_back(std::move(id));
    const auto key = [&](const ElementId& id, bool down) {
        const Rect& rect = *document.find(id)->place;
        return down ? std::pair(rect.y, rect.x) : std::pair(rect.x, rect.y);
    };
    const Arrangement arrangement = arrangementOf(*document.find(frame));
    if (arrangement == Arrangement::grid || arrangement == Arrangement::free)
        sortByLines(document, ids);
    else
        std::stable_sort(ids.begin(), ids.end(), [&](const ElementId& a, const ElementId& b) {
            const bool down = arrangement == Arrangement::column;
            return key(a, down) < key(b, down);
        });
    return ids;
}

std::vector<Placed> slotted(const Document& document, const ElementId& frame,
                            const std::vector<ElementId>& order)
{
    const Element& element = *document.find(frame);
    const Arrangement arrangement = arrangementOf(element);
    if (arrangement == Arrangement::free || !element.place)
        return {};
    const Rect inner = innerOf(document, frame);
    const Cells cells = cellsOf(document, frame, order, {});
    std::vector<Placed> moved;
    Rect slot{inner.x, inner.y, 0, 0};
    int place = 0;
    for (const ElementId& id : order) {
        const Rect rect = document.find(id)->place.value_or(Rect{});
        const Size size{rect.width, rect.height};
        if (arrangement == Arrangement::grid)
            slot = {inner.x + place % cells.across * cells.width,
                    inner.y + place / cells.across * cells.height, size.width, size.height};
        else if (place == 0)
            slot = {inner.x, inner.y, size.width, size.height};
        else
            slot = slotAfter(arrangement, slot, size, lineGap(document, frame));
        ++place;
        if (slot.x == rect.x && slot.y == rect.y)
            continue;
        for (Placed& each : movedWith(document, {id}, slot.x - rect.x, slot.y - rect.y))
            moved.push_back(std::move(each));
    }
    return moved;
}

Rect freeSlot(const Document& document, const ElementId& frame, const Size& size)
{
    const Arrangement arrangement = arrangementOf(*document.find(frame));
    const std::vector<ElementId> order = orderIn(document, frame);
    const Rect inner = innerOf(document, frame);
    const auto isFree = [&](const Rect& rect) {
        return std::none_of(order.begin(), order.end(), [&](const ElementId& id) {
            const Rect& other = *document.find(id)->place;
            return overlap(rect, {other.x - kGrid + 1, other.y - kGrid + 1,
                                  other.width + 2 * kGrid - 2, other.height + 2 * kGrid - 2});
        });
    };
    Rect slot{inner.x, inner.y, size.width, size.height};
    if (arrangement != Arrangement::grid) {
        const bool isRow = arrangement == Arrangement::row;
        for (auto at = order.begin(); at != order.end() && !isFree(slot); ++at) {
            const Rect& before = *document.find(*at)->place;
            slot = slotAfter(arrangement, before, size, lineGap(document, frame));
            // They stand in one line, wherever each of them does across it.
            (isRow ? slot.y : slot.x) = isRow ? inner.y : inner.x;
        }
        while (!isFree(slot)) // something that reaches further than what comes after it
            (isRow ? slot.x : slot.y) += kGrid;
        return slot;
    }
    const Cells cells = cellsOf(document, frame, order, size);
    for (int place = 0; !isFree(slot); ++place) // below all of them it is free
        slot = {inner.x + place % cells.across * cells.width,
                inner.y + place / cells.across * cells.height, size.width, size.height};
    return slot;
}

std::vector<Placed> intoFreeSlot(const Document& document, const ElementId& id)
{
    const Element* element = document.find(id);
    const Element* frame = element ? document.find(element->parent) : nullptr;
    if (!frame || !frame->place || !element->place || element->kind().onBorder ||
        arrangementOf(*frame) == Arrangement::free)
        return {};
    Document others = document;
    Element lifted = *element;
    lifted.place.reset();
    others.put(std::move(lifted));
    const Rect& rect = *element->place;
    const Rect slot = freeSlot(others, frame->id, {rect.width, rect.height});
    return movedWith(document, {id}, slot.x - rect.x, slot.y - rect.y);
}

std::size_t slotAt(const Document& document, const ElementId& frame,
                   const std::vector<ElementId>& order, int x, int y)
{
    const Arrangement arrangement = arrangementOf(*document.find(frame));
    return static_cast<std::size_t>(
        std::count_if(order.begin(), order.end(), [&](const ElementId& id) {
            return isBefore(arrangement, *document.find(id)->place, x, y);
        }));
}

Size oneCell(const Document& document, const ElementId& frame)
{
    Size size;
    for (const ElementId& id : orderIn(document, frame)) {
        const Rect& rect = *document.find(id)->place;
        size.width = std::max(size.width, rect.width + 2 * kFrameMargin);
        size.height = std::max(size.height, rect.height + kFrameTitle + kFrameMargin);
    }
    return size;
}

int slotStep(const Document& document, const ElementId& frame, int dx, int dy)
{
    const auto sign = [](int number) { return (number > 0) - (number < 0); };
    switch (arrangementOf(*document.find(frame))) {
    case Arrangement::row:
        return sign(dx);
    case Arrangement::column:
        return sign(dy);
    case Arrangement::grid:
        return sign(dx) + sign(dy) * cellsOf(document, frame, orderIn(document, frame), {}).across;
    case Arrangement::free:
        break;
    }
    return 0;
}

} // namespace stowage::doc
