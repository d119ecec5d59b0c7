// SPDX-License-Identifier: MIT
#include "document/arrange.h"

#include "document/frames.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

namespace stowage::doc {

namespace {

using Rects = std::map<ElementId, Rect>;

std::optional<Rect> rectOf(const Document& document, const ElementId& id, const Rects& changed)
{
    const auto at = changed.find(id);
    return at == changed.end() ? document.find(id)->place : at->second;
}

bool isOnBorder(const Document& document, const ElementId& id)
{
    return document.find(id)->kind().onBorder;
}

// With what is drawn across its border.
std::optional<Rect> extentOf(const Document& document, const ElementId& id, const Rects& changed)
{
    auto extent = rectOf(document, id, changed);
    if (extent && document.find(id)->kind().holdsOthers)
        for (const ElementId& child : document.childrenOf(id))
            if (const auto rect = rectOf(document, child, changed);
                rect && isOnBorder(document, child))
                extent = united(*extent, *rect);
    return extent;
}

std::optional<Rect> boundsOfChildren(const Document& document, const ElementId& container,
                                     const Rects& changed)
{
    std::optional<Rect> bounds;
    std::vector<Rect> across;
    for (const ElementId& id : document.childrenOf(container))
        if (const auto place = extentOf(document, id, changed)) {
            if (isOnBorder(document, id))
                across.push_back(*place);
            else
                bounds = bounds ? united(*bounds, *place) : *place;
        }
    // What is on the border is held by the frame's width alone, with a grid step of air above.
    const int height = bounds ? bounds->height + kGrid : 0;
    if (bounds)
        for (const Rect& rect : across)
            *bounds = united(*bounds, {rect.x, bounds->y, rect.width, height});
    return bounds;
}

// Puts on the frame's border what belongs there, side by side in the order that it has.
void keepOnBorder(const Document& document, const ElementId& frame, Rects& changed)
{
    const Element* element = document.find(frame);
    if (element == nullptr || !element->kind().holdsOthers)
        return;
    const auto box = rectOf(document, frame, changed);
    if (!box)
        return;
    std::vector<std::pair<Rect, ElementId>> across;
    for (const ElementId& id : document.childrenOf(frame))
        if (const auto rect = rectOf(document, id, changed); rect && isOnBorder(document, id))
            across.emplace_back(*rect, id);
    std::stable_sort(across.begin(), across.end(),
                     [](const auto& a, const auto& b) { return a.first.x < b.first.x; });
    const int left = box->x + kFrameMargin;
    int free = left;
    for (const auto& [rect, id] : across) {
        Rect kept = rect;
        kept.y = box->bottom() - rect.height / 2;
        kept.x = std::max(free, std::min(rect.x, box->right() - kFrameMargin - rect.width));
        free = kept.right() + kGrid;
        if (!(kept == rect))
            changed[id] = kept;
    }
}

Rect framed(const Rect& inner)
{
    return {inner.x - kFrameMargin, inner.y - kFrameTitle, inner.width + 2 * kFrameMargin,
            inner.height + kFrameTitle + kFrameMargin};
}

enum class Side { below, right, above, left };

struct Growth {
    ElementId frame;
    Rect before;
    Rect after;
    Side side;
};

bool isOnSide(const Rect& rect, const Growth& growth)
{
    const Rect& frame = growth.before;
    const bool below = rect.y >= frame.bottom();
    const bool above = rect.bottom() <= frame.y;
    switch (growth.side) {
    case Side::below:
        return below;
    case Side::above:
        return above;
    case Side::right:
        return !below && !above && rect.x >= frame.right();
    case Side::left:
        break;
    }
    return !below && !above && rect.right() <= frame.x;
}

// How far one neighbour must go so that a grid step of air is left.
int wayOut(const Rect& rect, const Growth& growth)
{
    if (!overlap(rect, growth.after))
        return 0;
    switch (growth.side) {
    case Side::below:
        return growth.after.bottom() + kGrid - rect.y;
    case Side::above:
        return rect.bottom() + kGrid - growth.after.y;
    case Side::right:
        return growth.after.right() + kGrid - rect.x;
    case Side::left:
        break;
    }
    return rect.right() + kGrid - growth.after.x;
}

bool holdsPinned(const Document& document, const ElementId& id)
{
    const std::vector<ElementId> all = document.withDescendants(id);
    return std::any_of(all.begin(), all.end(),
                       [&](const ElementId& each) { return document.find(each)->pinned; });
}

// All neighbours on a side go the same way, so that their order stays as it was.
void pushAside(const Document& document, const Growth& growth, Rects& changed)
{
    std::vector<ElementId> neighbours;
    int way = 0;
    for (const ElementId& id : document.childrenOf(document.find(growth.frame)->parent)) {
        const auto rect = rectOf(document, id, changed);
        if (id == growth.frame || !rect || !isOnSide(*rect, growth) || holdsPinned(document, id))
            continue;
        neighbours.push_back(id);
        way = std::max(way, wayOut(*rect, growth));
    }
    const bool vertical = growth.side == Side::below || growth.side == Side::above;
    const int sign = growth.side == Side::below || growth.side == Side::right ? 1 : -1;
    // Whole grid steps, so that what stood on the grid still does.
    const int step = (way + kGrid - 1) / kGrid * kGrid * sign;
    for (const ElementId& neighbour : neighbours)
        for (const ElementId& id : document.withDescendants(neighbour))
            if (auto rect = rectOf(document, id, changed); rect && step != 0) {
                (vertical ? rect->y : rect->x) += step;
                changed[id] = *rect;
            }
}

bool isFree(const std::vector<Rect>& taken, const Rect& rect)
{
    // A grid step of air on all sides keeps labels and lines readable.
    const Rect wide{rect.x - kGrid + 1, rect.y - kGrid + 1, rect.width + 2 * kGrid - 2,
                    rect.height + 2 * kGrid - 2};
    return std::none_of(taken.begin(), taken.end(),
                        [&](const Rect& other) { return overlap(other, wide); });
}

// Frames that would grow around what is placed in the innermost, and what stands beside each.
class Around {
public:
    Around(const Document& document, const ElementId& innermost)
    {
        for (ElementId id = innermost; !id.isEmpty(); id = document.find(id)->parent) {
            const Element& frame = *document.find(id);
            if (!frame.place)
                return;
            Level level{*frame.place, {}};
            for (const ElementId& other : document.childrenOf(frame.parent))
                if (const auto place = extentOf(document, other, {}); place && other != id)
                    level.beside.push_back(*place);
            levels_.push_back(std::move(level));
        }
    }

    // Whether nothing has to make room for it.
    bool hasRoomFor(Rect rect) const
    {
        for (const Level& level : levels_) {
            const Rect grown = united(level.frame, framed(rect));
            if (grown == level.frame)
                return true;
            if (std::any_of(level.beside.begin(), level.beside.end(), [&](const Rect& other) {
                    return overlap(grown, other) && !overlap(level.frame, other);
                }))
                return false;
            rect = grown;
        }
        return true;
    }

private:
    struct Level {
        Rect frame;
        std::vector<Rect> beside;
    };
    std::vector<Level> levels_;
};

// The free candidate nearest to the middle among those exactly `ring` steps away.
std::optional<Rect> freeOnRing(const std::vector<Rect>& taken, const Around* around,
                               const Rect& wanted, int ring, const Rect* within = nullptr)
{
    std::optional<Rect> best;
    int nearest = 0;
    for (int dy = ring; dy >= -ring; --dy)
        for (int dx = ring; dx >= -ring; dx -= std::abs(dy) == ring || ring == 0 ? 1 : 2 * ring) {
            const int distance = dx * dx + dy * dy;
            const Rect candidate{wanted.x + dx * kGrid, wanted.y + dy * kGrid, wanted.width,
                                 wanted.height};
            if ((best && distance >= nearest) || (within && !contains(*within, candidate)) ||
                !isFree(taken, candidate) || (around != nullptr && !around->hasRoomFor(candidate)))
                continue;
            best = candidate;
            nearest = distance;
        }
    return best;
}

} // namespace

int snapped(int coordinate)
{
    const int half = coordinate >= 0 ? kGrid / 2 : -kGrid / 2;
    return (coordinate + half) / kGrid * kGrid;
}

Rect snapped(const Rect& rect)
{
    return {snapped(rect.x), snapped(rect.y), std::max(kGrid, snapped(rect.width)),
            std::max(kGrid, snapped(rect.height))};
}

bool overlap(const Rect& a, const Rect& b)
{
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

bool contains(const Rect& outer, const Rect& inner)
{
    return outer.x <= inner.x && outer.y <= inner.y && outer.right() >= inner.right() &&
           outer.bottom() >= inner.bottom();
}

Rect united(const Rect& a, const Rect& b)
{
    const int x = std::min(a.x, b.x);
    const int y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

Rect frameAround(const Document& document, const ElementId& container)
{
    const Element* element = document.find(container);
    if (!element)
        return {};
    if (const auto inner = boundsOfChildren(document, container, {}))
        return framed(*inner);
    const Rect at = element->place.value_or(Rect{});
    return {at.x, at.y, element->kind().size.width, element->kind().size.height};
}

namespace {
std::vector<Rect> takenIn(const Document& document, const ElementId& parent)
{
    std::vector<Rect> taken;
    for (const ElementId& id : document.childrenOf(parent))
        if (const auto place = extentOf(document, id, {})) {
            taken.push_back(*place);
            if (document.find(id)->is("instance")) { // with the title of its lane
                taken.back().y -= kLaneTitle;
                taken.back().height += kLaneTitle;
            }
        }
    return taken;
}
} // namespace

std::optional<Rect> freeSpotInside(const Document& document, const ElementId& parent,
                                   const Rect& wanted, const Rect* lane)
{
    constexpr int kMostRings = 20; // further away nobody would look for it
    const Element* frame = document.find(parent);
    if (!frame || !frame->place)
        return std::nullopt;
    const Rect& box = *frame->place;
    Rect inner{box.x + kFrameMargin, box.y + kFrameTitle, box.width - 2 * kFrameMargin,
               box.height - kFrameTitle - kFrameMargin};
    if (lane) {
        inner.x = lane->x + kLanePad;
        inner.width = lane->width - 2 * kLanePad;
    }
    Rect near = snapped(wanted);
    near.x = std::max(inner.x, std::min(near.x, inner.right() - near.width));
    near.y = std::max(inner.y, std::min(near.y, inner.bottom() - near.height));
    const std::vector<Rect> taken = takenIn(document, parent);
    for (int ring = 0; ring <= kMostRings; ++ring)
        if (const auto spot = freeOnRing(taken, nullptr, near, ring, &inner))
            return spot;
    return std::nullopt;
}

Rect freeSpot(const Document& document, const ElementId& parent, const Rect& wanted, Room room)
{
    constexpr int kMostRings = 80;
    const std::vector<Rect> taken = takenIn(document, parent);
    // Where something would have to make room only if there is no other place.
    const Around around(document, parent);
    const Around* first = room == Room::found ? &around : nullptr;
    for (const Around* each : {first, static_cast<const Around*>(nullptr)})
        for (int ring = 0; ring <= kMostRings; ++ring)
            if (const auto spot = freeOnRing(taken, each, snapped(wanted), ring))
                return *spot;
    Rect beside = snapped(wanted);
    for (const Rect& rect : taken)
        beside.x = std::max(beside.x, snapped(rect.right() + 2 * kGrid));
    return beside;
}

std::set<ElementId> alongWith(const Document& document, const std::vector<ElementId>& elements)
{
    const std::set<ElementId> moved(elements.begin(), elements.end());
    std::set<ElementId> all;
    // Upwards from each, since of a thousand that are selected each has few others around it.
    for (const auto& element : document.elements())
        for (const Element* at = element.get(); at; at = document.find(at->parent))
            if (moved.contains(at->id)) {
                all.insert(element->id);
                break;
            }
    return all;
}

std::vector<Placed> movedWith(const Document& document, const std::vector<ElementId>& elements,
                              int dx, int dy)
{
    std::vector<Placed> placed;
    for (const ElementId& id : alongWith(document, elements))
        if (const auto& place = document.find(id)->place)
            placed.push_back({id, {place->x + dx, place->y + dy, place->width, place->height}});
    return placed;
}

std::vector<Placed> grownFrames(const Document& document, const std::vector<ElementId>& around)
{
    Rects changed;
    for (const ElementId& id : around) {
        keepOnBorder(document, id, changed);
        for (const ElementId& ancestor : document.ancestorsOf(id)) {
            keepOnBorder(document, ancestor, changed);
            const auto now = rectOf(document, ancestor, changed);
            const auto inner = boundsOfChildren(document, ancestor, changed);
            if (!now || !inner)
                continue;
            const Rect grown = united(*now, framed(*inner));
            if (grown == *now)
                continue;
            changed[ancestor] = grown;
            keepOnBorder(document, ancestor, changed);
            for (const Side side : {Side::below, Side::right, Side::above, Side::left})
                pushAside(document, {ancestor, *now, grown, side}, changed);
        }
    }
    std::vector<Placed> placed;
    for (const auto& [id, rect] : changed)
        placed.push_back({id, rect});
    return placed;
}

Rect boundsOf(const Document& document)
{
    std::optional<Rect> bounds;
    for (const auto& element : document.elements())
        if (element->place)
            bounds = bounds ? united(*bounds, *element->place) : *element->place;
    return bounds.value_or(Rect{});
}

} // namespace stowage::doc
