// SPDX-License-Identifier: MIT
#include "document/rehoming.h"

#include "document/arrange.h"
#include "document/draft.h"
#include "document/frames.h"
#include "document/naming.h"
#include "document/rules.h"
#include "document/slots.h"

#include <algorithm>

namespace stowage::doc {

namespace {
bool livesInAnother(const Document& document, const ElementId& id,
                    const std::vector<ElementId>& elements)
{
    const std::vector<ElementId> above = document.ancestorsOf(id);
    return std::any_of(above.begin(), above.end(), [&](const ElementId& ancestor) {
        return std::find(elements.begin(), elements.end(), ancestor) != elements.end();
    });
}

// In a row, column or grid the next slot; otherwise inside the frame as long as there is room.
Rect spotIn(const Document& document, const Element* frame, const Rect& wanted)
{
    const ElementId parent = frame != nullptr ? frame->id : ElementId();
    if (frame != nullptr && arrangementOf(*frame) != Arrangement::free)
        return freeSlot(document, parent, {wanted.width, wanted.height});
    const auto inside = freeSpotInside(document, parent, wanted);
    return inside ? *inside : freeSpot(document, parent, wanted);
}

void putInto(Draft& draft, const ElementId& id, const ElementId& parent)
{
    const std::optional<Rect> now = draft.document().find(id)->place;
    const Element* frame = draft.document().find(parent);
    std::vector<Placed> moved;
    if (now && (frame == nullptr || frame->place)) {
        Rect wanted = *now;
        if (frame != nullptr) {
            wanted.x = frame->place->x + kFrameMargin;
            wanted.y = frame->place->y + kFrameTitle;
        }
        const Rect spot = spotIn(draft.document(), frame, wanted);
        moved = movedWith(draft.document(), {id}, spot.x - now->x, spot.y - now->y);
    }
    draft.add(Reparent{{id}, parent});
    if (!moved.empty())
        draft.add(Move{std::move(moved)});
}
} // namespace

Result<Rehoming> rehoming(const Document& document, const std::vector<ElementId>& elements,
                          const ElementId& pointed)
{
    Draft draft(document);
    std::vector<ElementId> moved;
    ElementId last;
    for (const ElementId& id : elements) {
        if (livesInAnother(document, id, elements))
            continue;
        const Result<ElementId> parent = parentFor(document, id, pointed);
        if (!parent)
            return parent.error();
        if (document.find(id)->parent == *parent)
            continue;
        putInto(draft, id, *parent);
        moved.push_back(id);
        last = *parent;
    }
    if (moved.empty())
        return Rehoming{};
    if (std::vector<Placed> grown = grownFrames(draft.document(), moved); !grown.empty())
        draft.add(Move{std::move(grown)});
    if (draft.error())
        return *draft.error();
    Rehoming made;
    made.words = last.isEmpty() ? "onto the canvas" : "into " + nameOf(document, last);
    made.edits = draft.batch(labelOf(document, Reparent{moved, last}));
    return made;
}

} // namespace stowage::doc
