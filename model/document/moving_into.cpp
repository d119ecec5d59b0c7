// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "document/draft.h"
#include "document/frames.h"
#include "document/moving.h"
#include "document/slots.h"

#include <algorithm>

namespace stowage::doc {

namespace {
using Ids = std::vector<ElementId>;

bool isIn(const Ids& ids, const ElementId& id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

Ids parentsOf(const Document& document, const Ids& elements)
{
    Ids parents;
    for (const ElementId& id : elements)
        if (!isIn(parents, document.find(id)->parent))
            parents.push_back(document.find(id)->parent);
    return parents;
}

// In a frame there is room, or it grows; on the canvas beside what stands there.
Rect roomFor(const Document& document, const ElementId& parent, const Rect& rect)
{
    const Element* element = document.find(parent);
    const bool isFrame = element != nullptr && element->place;
    if (isFrame && arrangementOf(*element) != Arrangement::free)
        return freeSlot(document, parent, {rect.width, rect.height});
    const Rect room = isFrame ? *element->place : boundsOf(document);
    Rect wanted = rect;
    wanted.x = isFrame ? room.x + kFrameMargin : room.right() + 2 * kGrid;
    wanted.y = isFrame ? room.y + kFrameTitle : room.y;
    const auto inside = freeSpotInside(document, parent, wanted);
    return inside ? *inside : freeSpot(document, parent, wanted);
}
} // namespace

MovePlan intoPlan(const Document& document, const Ids& elements, const ElementId& parent)
{
    MovePlan plan;
    if (elements.empty())
        return plan;
    Draft draft(document);
    for (const ElementId& id : elements) {
        if (plan.refusal = refuseMove(document, id, parent); plan.refusal)
            return plan;
        const Element& element = *document.find(id);
        if (element.place) {
            const Rect spot = roomFor(draft.document(), parent, *element.place);
            draft.add(Move{movedWith(draft.document(), {id}, spot.x - element.place->x,
                                     spot.y - element.place->y)});
        }
        draft.add(Reparent{{id}, parent});
    }
    std::vector<Placed> grown = grownFrames(draft.document(), elements);
    if (!grown.empty())
        draft.add(Move{std::move(grown)});
    if (draft.error()) {
        plan.refusal = Refusal{draft.error()->message, {}};
        return plan;
    }
    plan.parent = parent;
    plan.leaves = document.find(elements.front())->parent;
    plan.edits = draft.batch(labelOf(document, Reparent{elements, parent}));
    plan.places = movedWith(draft.document(), elements, 0, 0);
    plan.others = othersMoved(document, draft.document(), elements);
    const std::size_t cut = document.links().size() - draft.document().links().size();
    std::vector<std::string> parts = sideEffects(document, plan.others);
    if (cut > 0)
        parts.push_back("cuts " +
                        counted(static_cast<std::int64_t>(cut), "connection", "connections"));
    plan.words = joined(parts, ", ");
    return plan;
}

std::vector<ElementId> homesFor(const Document& document, const Ids& elements)
{
    Ids candidates;
    for (const auto& element : document.elements())
        if (element->kind().holdsOthers)
            candidates.push_back(element->id);
    candidates.emplace_back();
    const Ids now = parentsOf(document, elements);
    std::erase_if(candidates, [&](const ElementId& home) {
        return now == Ids{home} ||
               std::any_of(elements.begin(), elements.end(), [&](const ElementId& id) {
                   return refuseMove(document, id, home).has_value();
               });
    });
    return elements.empty() ? Ids() : candidates;
}

} // namespace stowage::doc
