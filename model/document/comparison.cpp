// SPDX-License-Identifier: MIT
#include "document/comparison.h"

#include "base/text.h"
#include "document/diff.h"
#include "document/naming.h"
#include "field/check.h"

#include <algorithm>

namespace stowage::doc {

namespace {
using Lines = std::vector<std::string>;

std::string said(const Document& document, const Field& field, const Value& value)
{
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr)
        return shortened(spoken(field, value));
    if (text->empty())
        return "none";
    return field.refersTo.empty() ? shortened(spoken(field, value))
                                  : nameOf(document, ElementId(*text));
}

std::string changed(const Document& before, const Document& after, const Field& field,
                    const Value& old, const Value& now)
{
    const std::string label = lowerFirst(field.label);
    const std::string from = said(before, field, old);
    const std::string to = said(after, field, now);
    // Two tables of two entries each differ although their words do not.
    if (!isSaid(field) || from == to)
        return label + " changed";
    return label + " from " + from + " to " + to;
}

void addAltered(const Document& before, const Document& after, const Altered& altered, Lines& lines)
{
    const Element& old = *before.find(altered.element);
    const Element& now = *after.find(altered.element);
    const std::string start = nameOf(before, altered.element) + ": ";
    for (const std::string& key : altered.keys) {
        const Field* field = findField(now.kind().rows, key);
        if (key == "name")
            lines.push_back(start + "renamed to " + shortened(now.name));
        else if (key == "parent")
            lines.push_back(start + (now.parent.isEmpty()
                                         ? std::string("moved to the canvas")
                                         : "moved into " + nameOf(after, now.parent)));
        else if (key == "pinned")
            lines.push_back(start + (now.pinned ? "pinned" : "no longer pinned"));
        else if (field != nullptr)
            lines.push_back(start + changed(before, after, *field, valueOf(old.props, *field),
                                            valueOf(now.props, *field)));
        else
            lines.push_back(start + "what is kept of another format changed");
    }
}

void addLinks(const Document& before, const Document& after, const Change& change, Lines& lines)
{
    const auto rest = [](const Document& document, const Link& link, const char* between) {
        return nameOf(document, link.from) + between + nameOf(document, link.to) + " (" +
               shortened(link.kind) + ")";
    };
    for (const Link& link : change.linksRemoved)
        lines.push_back("disconnected: " + rest(before, link, " from "));
    for (const Link& link : change.linksAdded)
        lines.push_back("connected: " + rest(after, link, " with "));
    for (const Link& link : change.linksAltered)
        lines.push_back("changed: the connection from " + rest(after, link, " to "));
}

void addDocument(const Document& before, const Document& after, const Change& change, Lines& lines)
{
    for (const std::string& key : change.documentKeys) {
        const Field* field = findField(documentRows(), key);
        lines.push_back("drawing: " + (field != nullptr
                                           ? changed(before, after, *field, valueOf(before, *field),
                                                     valueOf(after, *field))
                                           : std::string("members of another version changed")));
    }
    if (change.revisions)
        lines.push_back("drawing: kept revisions changed");
}

// With what it lives in, for many a container is called app.
std::string placed(const Document& document, const ElementId& id)
{
    const ElementId& parent = document.find(id)->parent;
    return nameOf(document, id) + (parent.isEmpty() ? "" : " in " + nameOf(document, parent));
}
} // namespace

std::vector<std::string> comparison(const Document& before, const Document& after)
{
    const Change change = diff(before, after);
    Lines lines;
    addDocument(before, after, change, lines);
    for (const ElementId& id : change.removed)
        lines.push_back("deleted: " + placed(before, id));
    for (const ElementId& id : change.added)
        lines.push_back("added: " + placed(after, id));
    for (const Altered& altered : change.altered)
        addAltered(before, after, altered, lines);
    addLinks(before, after, change, lines);
    if (!change.moved.empty())
        lines.push_back("placed elsewhere on the canvas: " + namesOf(after, change.moved));
    return lines;
}

} // namespace stowage::doc
