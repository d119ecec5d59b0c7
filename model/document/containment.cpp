// SPDX-License-Identifier: MIT
#include "document/containment.h"

#include "base/text.h"
#include "document/draft.h"
#include "document/naming.h"
#include "document/slots.h"

#include <algorithm>

namespace stowage::doc {

namespace {
constexpr int kCollapsedWidth = 260;
constexpr int kCollapsedHeight = 80;
} // namespace

Arrangement arrangementOf(const Element& element)
{
    return std::visit(
        [](const auto& props) {
            if constexpr (requires { props.arrangement; })
                return props.arrangement;
            else
                return Arrangement::free;
        },
        element.props);
}

bool isCollapsed(const Element& element)
{
    return std::visit(
        [](const auto& props) {
            if constexpr (requires { props.collapsed; })
                return props.collapsed;
            else
                return false;
        },
        element.props);
}

ElementId standInFor(const Document& document, const ElementId& id)
{
    ElementId standIn = id;
    for (const ElementId& frame : document.ancestorsOf(id))
        if (isCollapsed(*document.find(frame)))
            standIn = frame;
    return standIn;
}

Rect collapsedRect(const Rect& room)
{
    return {room.x, room.y, std::min(room.width, kCollapsedWidth),
            std::min(room.height, kCollapsedHeight)};
}

Document shownOf(const Document& document)
{
    Document shown = document;
    if (std::none_of(document.elements().begin(), document.elements().end(),
                     [](const auto& element) { return isCollapsed(*element); }))
        return shown;
    for (const auto& element : document.elements()) {
        const bool isHidden = standInFor(document, element->id) != element->id;
        if (!element->place || (!isHidden && !isCollapsed(*element)))
            continue;
        Element changed = *element;
        if (isHidden)
            changed.place.reset();
        else
            changed.place = collapsedRect(*element->place);
        shown.put(std::move(changed));
    }
    return shown;
}

std::vector<Held> heldIn(const Document& document, const ElementId& frame)
{
    std::vector<Held> held;
    for (const KindInfo& kind : allKinds())
        held.push_back({&kind, 0});
    for (const ElementId& id : document.withDescendants(frame))
        for (Held& each : held)
            each.count += id != frame && document.find(id)->is(each.kind->key);
    std::erase_if(held, [](const Held& each) { return each.count == 0; });
    return held;
}

std::string summaryOf(const Document& document, const ElementId& frame)
{
    std::string words;
    for (const Held& each : heldIn(document, frame))
        words +=
            (words.empty() ? "" : ", ") + counted(each.count, each.kind->noun, each.kind->plural);
    return words;
}

std::vector<ElementId> coveredBy(const Document& document, const ElementId& frame)
{
    std::vector<ElementId> covered;
    const Element* element = document.find(frame);
    if (!element || !element->place)
        return covered;
    for (const ElementId& id : document.childrenOf(element->parent)) {
        const Element& other = *document.find(id);
        if (id == frame || !other.place || other.kind().onBorder)
            continue;
        const Rect rect = isCollapsed(other) ? collapsedRect(*other.place) : *other.place;
        if (overlap(rect, *element->place))
            covered.push_back(id);
    }
    return covered;
}

Edit collapsing(const Document& document, const std::vector<ElementId>& frames, bool collapsed)
{
    return Batch{(collapsed ? "Collapse " : "Expand ") + namesOf(document, frames),
                 {SetField{frames, "collapsed", collapsed}}};
}

Edit settingOf(const Document& document, const std::vector<ElementId>& elements,
               const std::string& key, const Value& value)
{
    const SetField set{elements, key, value};
    if (key != "arrangement")
        return set;
    Draft draft(document);
    draft.add(set);
    for (const ElementId& frame : elements) {
        const Element* element = draft.document().find(frame);
        if (element == nullptr || arrangementOf(*element) == Arrangement::free)
            continue;
        std::vector<Placed> moved = slotted(draft.document(), frame, orderIn(document, frame));
        if (!moved.empty())
            draft.add(Move{std::move(moved)});
        std::vector<Placed> grown =
            grownFrames(draft.document(), draft.document().childrenOf(frame));
        if (!grown.empty())
            draft.add(Move{std::move(grown)});
    }
    if (draft.error())
        return set; // which is refused for the same reason
    return draft.batch(labelOf(document, set)).front();
}

} // namespace stowage::doc
