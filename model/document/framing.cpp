// SPDX-License-Identifier: MIT
#include "document/framing.h"

#include "document/arrange.h"
#include "document/draft.h"
#include "document/frames.h"
#include "document/naming.h"

#include <algorithm>
#include <set>

namespace stowage::doc {

namespace {

// Those that live in no other one of them.
std::vector<ElementId> outermost(const Document& document, const std::vector<ElementId>& elements)
{
    const std::set<ElementId> listed(elements.begin(), elements.end());
    std::vector<ElementId> outer;
    for (const ElementId& id : listed) {
        const auto above = document.ancestorsOf(id);
        if (document.find(id) && std::none_of(above.begin(), above.end(), [&](const ElementId& up) {
                return listed.count(up) > 0;
            }))
            outer.push_back(id);
    }
    return outer;
}

Rect around(const Document& document, const std::vector<ElementId>& elements)
{
    Document alone;
    for (const ElementId& id : elements) {
        Element element = *document.find(id);
        element.parent = {};
        alone.put(std::move(element));
    }
    const Rect inner = boundsOf(alone);
    return {inner.x - kFrameMargin, inner.y - kFrameTitle, inner.width + 2 * kFrameMargin,
            inner.height + kFrameTitle + kFrameMargin};
}

} // namespace

Result<Framing> framing(const Document& document, const std::vector<ElementId>& elements)
{
    const std::vector<ElementId> outer = outermost(document, elements);
    if (outer.empty())
        return Error{Fault::refused, "Select what the frame is to be drawn around.", {}};
    const ElementId parent = document.find(outer.front())->parent;
    const Element* home = document.find(parent);
    for (const ElementId& id : outer) {
        const Element& element = *document.find(id);
        if (element.parent != parent)
            return Error{Fault::refused, "A frame is drawn around what lives in one place.",
                         id.text};
        if (home != nullptr && !home->as<TitledFrame>())
            return Error{Fault::refused,
                         "The " + nameOf(document, id) + " lives in the " +
                             nameOf(document, parent) +
                             "; a frame is drawn around what stands on the canvas.",
                         id.text};
    }
    const KindInfo& kind = infoOf<TitledFrame>();
    Element frame;
    frame.id = document.nextId(kind);
    frame.name = document.freeName(kind, frame.id.text);
    frame.parent = parent;
    frame.props = kind.defaults;
    frame.place = around(document, outer);
    Framing made;
    made.frame = frame.id;
    Draft draft(document);
    draft.add(AddElement{std::move(frame)});
    draft.add(Reparent{outer, made.frame});
    draft.add(Move{grownFrames(draft.document(), {made.frame})});
    if (draft.error())
        return *draft.error();
    made.edits = draft.batch("Frame " + namesOf(document, outer));
    return made;
}

} // namespace stowage::doc
