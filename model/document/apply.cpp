// SPDX-License-Identifier: MIT
#include "document/apply.h"

#include "base/text.h"
#include "base/time.h"
#include "document/bends.h"
#include "document/naming.h"
#include "document/references.h"
#include "document/rules.h"
#include "field/check.h"

#include <algorithm>
#include <map>
#include <set>

namespace stowage::doc {

namespace {

Error missing(const ElementId& id)
{
    return {Fault::notFound, "There is no element " + id.text + " in this drawing.", id.text};
}

Error refusedBy(const Refusal& refusal, const ElementId& id)
{
    return {Fault::refused, refusal.words, id.text};
}

bool isName(std::string_view name)
{
    return !trimmed(name).empty() && fitsAsName(name);
}

Error badName(const ElementId& id)
{
    return {Fault::invalid,
            "A name is one line of 1 to " + numberText(static_cast<std::int64_t>(kLongestName)) +
                " bytes of text.",
            id.text};
}

bool isPlace(const Rect& rect)
{
    const auto near = [](int number) { return number >= -kFarthest && number <= kFarthest; };
    return near(rect.x) && near(rect.y) && rect.width > 0 && rect.width <= kFarthest &&
           rect.height > 0 && rect.height <= kFarthest;
}

Error badPlace(const ElementId& id)
{
    return {Fault::limit,
            "A place lies within " + numberText(static_cast<std::int64_t>(kFarthest)) +
                " units of the origin and has a size.",
            id.text};
}

std::optional<Error> objectionTo(const Document& document, const Element& element)
{
    for (const Field& field : elementRows())
        if (auto words = objection(field, valueOf(element, field)))
            return Error{Fault::invalid, *std::move(words), element.id.text};
    for (const Field& field : element.kind().rows) {
        const Value value = valueOf(element.props, field);
        auto words = objection(field, value);
        if (!words)
            words = badReference(document, field, value);
        if (words)
            return Error{Fault::invalid, *std::move(words), element.id.text};
    }
    return std::nullopt;
}

// One function per edit: changes the document or says why not. A document half changed by a failed
// edit is thrown away by `apply`.
using Failure = std::optional<Error>;

Failure carryOut(Document& document, const AddElement& edit)
{
    const Element& element = edit.element;
    if (document.elements().size() >= kMostElements)
        return Error{Fault::limit,
                     "A drawing has at most " +
                         numberText(static_cast<std::int64_t>(kMostElements)) +
                         " elements. Remove some first.",
                     element.id.text};
    if (!isElementId(element.kind(), element.id))
        return Error{Fault::invalid,
                     "The id of " + withArticle(element.kind()) + " is " +
                         std::string(element.kind().idPrefix) + "- and a number.",
                     element.id.text};
    if (document.find(element.id))
        return Error{Fault::invalid, "The id " + element.id.text + " is already taken.",
                     element.id.text};
    if (!isName(element.name))
        return badName(element.id);
    if (element.place && !isPlace(*element.place))
        return badPlace(element.id);
    const bool waits = element.kind().mayWait && element.parent.text.empty();
    const auto refusal = refuseParent(document, element.kind(), element.parent);
    if (refusal && !waits)
        return refusedBy(*refusal, element.id);
    if (auto words = objectionTo(document, element))
        return words;
    document.put(element);
    return std::nullopt;
}

// References in rows become empty, so that a drawing never names what is not in it.
void clearReferences(Document& document, const std::set<ElementId>& gone)
{
    const auto elements = document.elements();
    for (const auto& element : elements) {
        Element changed = *element;
        bool differs = false;
        for (const Field& field : element->kind().rows) {
            Value value = valueOf(element->props, field);
            if (!clearedOf(field, value, gone))
                continue;
            setValue(changed.props, field, value);
            differs = true;
        }
        if (differs)
            document.put(std::move(changed));
    }
}

Failure carryOut(Document& document, const RemoveElements& edit)
{
    std::set<ElementId> gone;
    for (const ElementId& id : edit.elements) {
        if (!document.find(id))
            return missing(id);
        for (ElementId& each : document.withDescendants(id))
            gone.insert(std::move(each));
    }
    for (const ElementId& id : gone)
        document.take(id);
    const auto links = document.links();
    for (const auto& link : links)
        if (gone.count(link->from) || gone.count(link->to))
            document.takeLink(*link);
    clearReferences(document, gone);
    return std::nullopt;
}

Failure carryOut(Document& document, const SetField& edit)
{
    for (const ElementId& id : edit.elements) {
        const Element* element = document.find(id);
        if (!element)
            return missing(id);
        const Field* field = findRow(element->kind(), edit.key);
        if (!field)
            return Error{Fault::notFound,
                         "The " + std::string(element->kind().noun) + " " + element->name +
                             " has no property “" + edit.key + "”.",
                         id.text};
        if (auto words = objection(*field, edit.value))
            return Error{Fault::invalid, *std::move(words), id.text};
        if (auto words = badReference(document, *field, edit.value))
            return Error{Fault::invalid, *std::move(words), id.text};
        Element changed = *element;
        setValue(changed, *field, edit.value);
        document.put(std::move(changed));
    }
    return std::nullopt;
}

Failure carryOut(Document& document, const Rename& edit)
{
    const Element* element = document.find(edit.element);
    if (!element)
        return missing(edit.element);
    if (!isName(edit.name))
        return badName(edit.element);
    Element changed = *element;
    changed.name = edit.name;
    document.put(std::move(changed));
    return std::nullopt;
}

Failure carryOut(Document& document, const Move& edit)
{
    std::map<ElementId, Way> ways;
    for (const Placed& placed : edit.rects) {
        const Element* element = document.find(placed.element);
        if (!element)
            return missing(placed.element);
        if (!isPlace(placed.rect))
            return badPlace(placed.element);
        Element changed = *element;
        if (changed.place)
            ways[placed.element] = {placed.rect.x - changed.place->x,
                                    placed.rect.y - changed.place->y};
        changed.place = placed.rect;
        document.put(std::move(changed));
    }
    takeBendsAlong(document, ways);
    return std::nullopt;
}

// What lived in the element goes along; links that the new surroundings forbid are cut.
Failure carryOut(Document& document, const Reparent& edit)
{
    for (const ElementId& id : edit.elements) {
        const Element* element = document.find(id);
        if (!element)
            return missing(id);
        if (const auto refusal = refuseMove(document, id, edit.parent))
            return refusedBy(*refusal, id);
        Element changed = *element;
        changed.parent = edit.parent;
        document.put(std::move(changed));
    }
    const auto links = document.links();
    for (const auto& link : links) {
        document.takeLink(*link);
        if (!refuseLink(document, *link))
            document.putLink(*link);
    }
    return std::nullopt;
}

Failure checkLinkTexts(const Link& link)
{
    if (!fitsAsName(link.container) || link.port < 0 || link.port > 65535)
        return Error{Fault::invalid,
                     "A connection names a container by one line of text, and a port from 0 to "
                     "65535.",
                     link.from.text};
    if (!areBends(link.bends))
        return Error{Fault::limit,
                     "A connection turns at most " +
                         numberText(static_cast<std::int64_t>(kMostBends)) + " times, within " +
                         numberText(static_cast<std::int64_t>(kFarthest)) + " units of the origin.",
                     link.from.text};
    return std::nullopt;
}

Failure carryOut(Document& document, const AddLink& edit)
{
    if (document.links().size() >= kMostLinks)
        return Error{Fault::limit,
                     "A drawing has at most " + numberText(static_cast<std::int64_t>(kMostLinks)) +
                         " connections. Remove some first.",
                     edit.link.from.text};
    if (const auto refusal = refuseLink(document, edit.link))
        return refusedBy(*refusal, edit.link.from);
    if (auto words = checkLinkTexts(edit.link))
        return words;
    document.putLink(edit.link);
    return std::nullopt;
}

Error missingLink(const ElementId& from, const ElementId& to)
{
    return {Fault::notFound,
            "There is no such connection from " + from.text + " to " + to.text + ".", from.text};
}

Failure carryOut(Document& document, const RemoveLink& edit)
{
    const Link* link = document.findLink(edit.from, edit.to, edit.kind);
    if (!link)
        return missingLink(edit.from, edit.to);
    document.takeLink(Link(*link));
    return std::nullopt;
}

Failure carryOut(Document& document, const SetLink& edit)
{
    if (!document.findLink(edit.link.from, edit.link.to, edit.link.kind))
        return missingLink(edit.link.from, edit.link.to);
    if (auto words = checkLinkTexts(edit.link))
        return words;
    document.putLink(edit.link);
    return std::nullopt;
}

Failure carryOut(Document& document, const SetDocument& edit)
{
    const Field* field = findField(documentRows(), edit.key);
    if (!field)
        return Error{Fault::notFound, "A drawing has no property “" + edit.key + "”.", ""};
    if (auto words = objection(*field, edit.value))
        return Error{Fault::invalid, *std::move(words), ""};
    if (edit.key == "start")
        if (const auto instant = parseInstant(std::get<std::string>(edit.value)); !instant)
            return instant.error();
    setValue(document, *field, edit.value);
    return std::nullopt;
}

Failure carryOut(Document& document, const KeepRevision& edit)
{
    const Element* definition = document.find(edit.definition);
    if (!definition || !definition->as<TaskDefinition>())
        return Error{Fault::notFound, "There is no task definition " + edit.definition.text + ".",
                     edit.definition.text};
    if (edit.number < 1)
        return Error{Fault::invalid, "Revisions are numbered from 1.", edit.definition.text};
    document.putRevision(revisionOf(document, edit.definition, edit.number));
    return std::nullopt;
}

Failure carryOut(Document& document, const ForgetRevision& edit)
{
    if (document.findRevision(edit.definition, edit.number) == nullptr)
        return Error{Fault::notFound,
                     "Revision " + numberText(std::int64_t{edit.number}) + " of " +
                         edit.definition.text + " is not kept.",
                     edit.definition.text};
    document.takeRevision(edit.definition, edit.number);
    return std::nullopt;
}

Failure carryOut(Document& document, const Pin& edit)
{
    for (const ElementId& id : edit.elements) {
        const Element* element = document.find(id);
        if (!element)
            return missing(id);
        Element changed = *element;
        changed.pinned = edit.pinned;
        document.put(std::move(changed));
    }
    return std::nullopt;
}

Failure carryOut(Document& document, const Edit& edit);

Failure carryOut(Document& document, const Batch& batch)
{
    for (const Edit& edit : batch.edits)
        if (auto error = carryOut(document, edit))
            return error;
    return std::nullopt;
}

Failure carryOut(Document& document, const Edit& edit)
{
    return std::visit([&](const auto& body) { return carryOut(document, body); }, edit.body);
}

// Kept revisions go with their definition.
void dropRevisions(Document& document)
{
    std::set<ElementId> gone;
    for (const KeptRevision& kept : document.revisions())
        if (!document.find(kept.definition))
            gone.insert(kept.definition);
    for (const ElementId& definition : gone)
        document.takeRevisionsOf(definition);
}

} // namespace

KeptRevision revisionOf(const Document& document, const ElementId& definition, int number)
{
    KeptRevision kept;
    kept.definition = definition;
    kept.number = number;
    for (const auto& element : document.elements())
        if (element->id == definition)
            kept.elements.insert(kept.elements.begin(), element);
        else if (element->parent == definition)
            kept.elements.push_back(element);
    return kept;
}

Result<Document> apply(const Document& document, const Edit& edit)
{
    Document next = document;
    if (auto error = carryOut(next, edit))
        return *std::move(error);
    dropRevisions(next);
    return next;
}

} // namespace stowage::doc
