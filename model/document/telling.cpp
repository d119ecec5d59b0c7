// SPDX-License-Identifier: MIT
#include "document/telling.h"

#include "base/text.h"
#include "document/diff.h"
#include "document/naming.h"
#include "field/check.h"
#include "kinds/frame_rows.h"

#include <algorithm>
#include <utility>

namespace stowage::doc {

namespace {
using Ids = std::vector<ElementId>;
using Parts = std::vector<std::string>; // "changed desired tasks of service web from 3 to 5"

constexpr std::size_t kMostParts = 3;

// What lives in another one of them comes and goes with it. They are in order.
Ids outermost(const Document& document, const Ids& ids)
{
    Ids outer;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(outer), [&](const ElementId& id) {
        return !std::binary_search(ids.begin(), ids.end(), document.find(id)->parent);
    });
    return outer;
}

std::string said(const Document& document, const Field& field, const Value& value)
{
    const auto* text = std::get_if<std::string>(&value);
    if (field.refersTo.empty() || text == nullptr)
        return shortened(spoken(field, value));
    return text->empty() ? "none" : shortened(nameOf(document, ElementId(*text)));
}

// One property that several elements have got the same value of.
struct Set {
    const Field* field = nullptr;
    Value now = {};
    Ids elements = {};
};

std::string toldSet(const Document& before, const Document& after, const Set& set)
{
    const std::string what = "changed " + lowerFirst(set.field->label) + " of " +
                             shortened(namesOf(after, set.elements));
    if (!isSaid(*set.field))
        return what;
    const std::string to = " to " + said(after, *set.field, set.now);
    if (set.elements.size() > 1)
        return what + to;
    const Value old = valueOf(*before.find(set.elements.front()), *set.field);
    return what + " from " + said(before, *set.field, old) + to;
}

std::string toldParent(const Document& after, const Element& element)
{
    return "moved " + shortened(nameOf(after, element.id)) +
           (element.parent.isEmpty() ? " to the canvas"
                                     : " into " + shortened(nameOf(after, element.parent)));
}

void addAltered(const Document& before, const Document& after, const Change& change, Parts& parts)
{
    std::vector<Set> sets;
    for (const Altered& altered : change.altered) {
        const Element& element = *after.find(altered.element);
        for (const std::string& key : altered.keys) {
            const Field* field = findRow(element.kind(), key);
            if (key == "name")
                parts.push_back("renamed " + shortened(nameOf(before, element.id)) + " to " +
                                shortened(element.name));
            else if (key == "parent")
                parts.push_back(toldParent(after, element));
            if (field == nullptr || field->hidden || field->section == kCanvasSection)
                continue;
            Value now = valueOf(element, *field);
            const auto same = std::find_if(sets.begin(), sets.end(), [&](const Set& set) {
                return set.field == field && set.now == now;
            });
            if (same == sets.end())
                sets.push_back({field, std::move(now), {element.id}});
            else
                same->elements.push_back(element.id);
        }
    }
    for (const Set& set : sets)
        parts.push_back(toldSet(before, after, set));
}

// How lines run is told as little as where things stand.
bool isBentAlone(const Link& before, Link now)
{
    now.bends = before.bends;
    return now == before;
}

// The links of what came or went did so with it.
void addLinks(const Document& before, const Document& after, const Change& change, Parts& parts)
{
    const auto add = [&parts](const Document& document, const char* verb, const Link& link,
                              const char* between) {
        parts.push_back(verb + shortened(nameOf(document, link.from)) + between +
                        shortened(nameOf(document, link.to)));
    };
    const auto stand = [](const Document& document, const Link& link) {
        return document.find(link.from) != nullptr && document.find(link.to) != nullptr;
    };
    for (const Link& link : change.linksRemoved)
        if (stand(after, link))
            add(before, "disconnected ", link, " from ");
    for (const Link& link : change.linksAdded)
        if (stand(before, link))
            add(after, "connected ", link, " with ");
    for (const Link& link : change.linksAltered)
        if (!isBentAlone(*before.findLink(link.from, link.to, link.kind), link))
            add(after, "changed the connection from ", link, " to ");
}

void addDocument(const Document& before, const Document& after, const Change& change, Parts& parts)
{
    for (const Field& field : documentRows()) {
        if (std::find(change.documentKeys.begin(), change.documentKeys.end(), field.key) ==
            change.documentKeys.end())
            continue;
        const std::string what = "changed " + lowerFirst(field.label) + " of the drawing";
        parts.push_back(!isSaid(field)
                            ? what
                            : what + " from " + said(before, field, valueOf(before, field)) +
                                  " to " + said(after, field, valueOf(after, field)));
    }
}

Parts partsOf(const Document& before, const Document& after)
{
    const Change change = diff(before, after);
    Parts parts;
    if (!change.removed.empty())
        parts.push_back("deleted " + shortened(namesOf(before, outermost(before, change.removed))));
    if (!change.added.empty())
        parts.push_back("added " + shortened(namesOf(after, outermost(after, change.added))));
    addAltered(before, after, change, parts);
    addLinks(before, after, change, parts);
    addDocument(before, after, change, parts);
    return parts;
}

std::string joined(const Parts& parts)
{
    const std::size_t told = parts.size() > kMostParts ? kMostParts : parts.size();
    std::string text;
    for (std::size_t n = 0; n < told; ++n)
        text += (n == 0 ? "" : n + 1 == parts.size() ? " and " : ", ") + parts[n];
    if (parts.size() > told)
        text += " … and " + numberText(static_cast<std::int64_t>(parts.size() - told)) + " more";
    return text;
}
} // namespace

std::string toldChange(const Document& before, const Document& after, Deed deed)
{
    const bool undone = deed == Deed::undone;
    const Parts parts = undone ? partsOf(after, before) : partsOf(before, after);
    if (parts.empty())
        return {};
    const std::string start = undone                 ? "You undid that you "
                              : deed == Deed::redone ? "Once more you "
                                                     : "You ";
    return start + joined(parts) + ".";
}

} // namespace stowage::doc
