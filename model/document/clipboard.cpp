// SPDX-License-Identifier: MIT
#include "document/clipboard.h"

#include "base/text.h"
#include "document/arrange.h"
#include "document/bends.h"
#include "document/draft.h"
#include "document/groups.h"
#include "document/naming.h"
#include "document/references.h"
#include "document/rules.h"
#include "document/slots.h"

#include <algorithm>
#include <map>
#include <set>

namespace stowage::doc {

namespace {

// Parents before children, each level in natural order of ids.
std::vector<const Element*> outermostFirst(const Document& document)
{
    std::vector<const Element*> ordered;
    std::set<ElementId> held;
    for (const auto& element : document.elements())
        held.insert(element->id);
    for (const auto& element : document.elements())
        if (!held.count(element->parent))
            for (const ElementId& id : document.withDescendants(element->id))
                ordered.push_back(document.find(id));
    return ordered;
}

// The next free name: "web-2" of "web", and "web-3" of "web-2", not "web-2-2".
std::string nextName(const Document& document, const KindInfo& kind, const std::string& name)
{
    const std::size_t hyphen = name.rfind('-');
    const auto number = hyphen == std::string::npos || hyphen == 0
                            ? std::nullopt
                            : parseInteger(std::string_view(name).substr(hyphen + 1));
    if (!number || *number < 0 || *number > 1'000'000)
        return document.freeName(kind, name);
    for (std::int64_t next = *number + 1;; ++next) {
        const std::string candidate = numbered(name.substr(0, hyphen), next);
        if (document.freeName(kind, candidate) == candidate)
            return candidate;
    }
}

std::string nameFor(const Document& document, const Element& element, const ElementId& parent)
{
    if (element.as<Note>() || element.as<TitledFrame>())
        return element.name;
    const auto siblings = document.childrenOf(parent);
    const bool scoped = element.as<Container>();
    const bool taken = scoped ? std::any_of(siblings.begin(), siblings.end(),
                                            [&](const ElementId& id) {
                                                return document.find(id)->name == element.name;
                                            })
                              : document.freeName(element.kind(), element.name) != element.name;
    return taken ? nextName(document, element.kind(), element.name) : element.name;
}

// Carries out one paste: which new element stands for which old one.
class Pasting {
public:
    explicit Pasting(const Document& document) : draft_(document) {}

    void addElement(const Element& original, const ElementId& parent, const PasteAsked& asked)
    {
        Element element = original;
        element.id = draft_.document().nextId(original.kind());
        element.parent = parent;
        element.locked = false; // a copy is there to be placed
        element.group = groupFor(original.group);
        element.pinned = false; // where it is now nobody chose yet
        element.name = nameFor(draft_.document(), original, parent);
        if (element.place) {
            element.place->x += asked.dx;
            element.place->y += asked.dy;
        }
        // References follow in a second step, when everything they may lead to is there.
        for (const Field& field : element.kind().rows) {
            Value value = valueOf(element.props, field);
            if (mapReferences(field, value, [](const std::string&) { return std::string(); }))
                setValue(element.props, field, value);
        }
        newIds_[original.id] = element.id;
        draft_.add(AddElement{std::move(element)});
    }

    void restoreReferences(const Element& original)
    {
        for (const Field& field : original.kind().rows) {
            Value value = valueOf(original.props, field);
            const Value before = value;
            mapReferences(field, value, [&](const std::string& id) { return newText(id); });
            const ElementId& copy = newIds_.at(original.id);
            const Element* element = draft_.document().find(copy);
            if (!element || valueOf(element->props, field) == value ||
                badReference(draft_.document(), field, value))
                continue;
            draft_.add(SetField{{copy}, std::string(field.key), std::move(value)});
        }
    }

    // Where the rules forbid the copy of a link it is left out.
    void addLink(Link link, const PasteAsked& asked)
    {
        if (!isCopied(link.from) || !isCopied(link.to))
            link.bends.clear(); // of another way
        for (Point& bend : link.bends)
            bend = {bend.x + asked.dx, bend.y + asked.dy};
        if (!areBends(link.bends))
            link.bends.clear();
        link.from = newId(link.from);
        link.to = newId(link.to);
        if (!refuseLink(draft_.document(), link))
            draft_.add(AddLink{std::move(link)});
    }

    bool isCopied(const ElementId& id) const { return newIds_.count(id) > 0; }
    ElementId newId(const ElementId& id) const
    {
        const auto at = newIds_.find(id);
        return at == newIds_.end() ? id : at->second;
    }
    Draft& draft() { return draft_; }

    Result<Pasted> finish(const std::vector<ElementId>& outermost, const std::string& label)
    {
        Pasted pasted;
        for (const ElementId& id : outermost)
            pasted.elements.push_back(newId(id));
        draft_.add(arrangeMissing(draft_.document()));
        for (const ElementId& id : pasted.elements)
            if (auto moved = intoFreeSlot(draft_.document(), id); !moved.empty())
                draft_.add(Move{std::move(moved)});
        draft_.add(Move{grownFrames(draft_.document(), pasted.elements)});
        if (draft_.error())
            return *draft_.error();
        pasted.edits = draft_.batch(label);
        return pasted;
    }

private:
    std::string newText(const std::string& id) const { return newId(ElementId(id)).text; }

    // Copies are a group of their own.
    std::string groupFor(const std::string& original)
    {
        if (original.empty())
            return {};
        std::string& group = groups_[original];
        if (group.empty())
            group = freeGroup(draft_.document());
        return group;
    }

    Draft draft_;
    std::map<ElementId, ElementId> newIds_;
    std::map<std::string, std::string> groups_; // the copy of each
};

std::string copies(std::size_t count)
{
    return counted(static_cast<std::int64_t>(count), "element", "elements");
}

} // namespace

Document fragmentOf(const Document& document, const std::vector<ElementId>& selection)
{
    Document fragment;
    fragment.name = document.name;
    std::set<ElementId> all;
    for (const ElementId& id : selection)
        for (ElementId& each : document.withDescendants(id))
            all.insert(std::move(each));
    for (const ElementId& id : all) {
        Element element = *document.find(id);
        if (!all.count(element.parent))
            element.parent = {};
        for (const Field& field : element.kind().rows) {
            Value value = valueOf(element.props, field);
            if (mapReferences(field, value, [&](const std::string& to) {
                    return all.count(ElementId(to)) ? to : std::string();
                }))
                setValue(element.props, field, value);
        }
        fragment.put(std::move(element));
    }
    for (const auto& link : document.links())
        if (all.count(link->from) && all.count(link->to))
            fragment.putLink(*link);
    return fragment;
}

Result<Pasted> paste(const Document& document, const Document& fragment, const PasteAsked& asked)
{
    Pasting pasting(document);
    std::vector<ElementId> outermost;
    const auto elements = outermostFirst(fragment);
    for (const Element* element : elements) {
        if (fragment.find(element->parent)) {
            pasting.addElement(*element, pasting.newId(element->parent), asked);
            continue;
        }
        std::vector<ElementId> homes = document.ancestorsOf(asked.into);
        homes.insert(homes.begin(), asked.into);
        homes.emplace_back();
        const auto home = std::find_if(homes.begin(), homes.end(), [&](const ElementId& each) {
            return !refuseParent(document, element->kind(), each);
        });
        if (home == homes.end())
            return Error{Fault::refused, refuseParent(document, element->kind(), asked.into)->words,
                         asked.into.text};
        pasting.addElement(*element, *home, asked);
        outermost.push_back(element->id);
    }
    for (const Element* element : elements)
        pasting.restoreReferences(*element);
    for (const auto& link : fragment.links())
        pasting.addLink(*link, asked);
    return pasting.finish(outermost, "Paste " + copies(outermost.size()));
}

Result<Pasted> duplicate(const Document& document, const std::vector<ElementId>& selection)
{
    const Document fragment = fragmentOf(document, selection);
    Pasting pasting(document);
    std::vector<ElementId> outermost;
    const auto elements = outermostFirst(fragment);
    for (const Element* element : elements) {
        const ElementId& parent = document.find(element->id)->parent;
        pasting.addElement(*element, pasting.newId(parent), {});
        if (!fragment.find(element->parent))
            outermost.push_back(element->id);
    }
    for (const Element* element : elements)
        pasting.restoreReferences(*document.find(element->id));
    for (const auto& link : document.links())
        if (pasting.isCopied(link->from))
            pasting.addLink(*link, {});
    return pasting.finish(outermost, "Duplicate " + copies(outermost.size()));
}

} // namespace stowage::doc
