// SPDX-License-Identifier: MIT
#include "document/locks.h"

#include "document/apply.h"
#include "document/naming.h"

#include <algorithm>

namespace stowage::doc {

namespace {

std::string subject(const Document& document, const Element& element)
{
    return "The " + nameOf(document, element.id) + " is locked";
}

Refusal refused(const Document& document, const Element& element, const char* what)
{
    return {subject(document, element) + ", so it is not " + what + ". Unlock it first.",
            element.id};
}

// Moved by the same distance as what it lives in.
bool goesAlong(const Element& was, const Element& is, const Element* frameWas,
               const Element* frameIs)
{
    if (!frameWas || !frameIs || !frameWas->place || !frameIs->place)
        return false;
    return is.place->x - was.place->x == frameIs->place->x - frameWas->place->x &&
           is.place->y - was.place->y == frameIs->place->y - frameWas->place->y;
}

std::optional<Refusal> objectionOf(const Document& before, const Document& after,
                                   const Element& element)
{
    const Element* now = after.find(element.id);
    if (!now)
        return refused(before, element, "deleted");
    if (now->parent != element.parent)
        return refused(before, element, "put elsewhere");
    if (!element.place || now->place == element.place)
        return std::nullopt;
    if (!now->place || now->place->width != element.place->width ||
        now->place->height != element.place->height)
        return refused(before, element, "resized");
    if (goesAlong(element, *now, before.find(element.parent), after.find(element.parent)))
        return std::nullopt;
    return refused(before, element, "moved");
}

} // namespace

std::optional<Edit> lockedAs(const Document& document, const std::vector<ElementId>& elements,
                             bool locked)
{
    std::vector<ElementId> changed;
    for (const ElementId& id : elements)
        if (const Element* element = document.find(id); element && element->locked != locked)
            changed.push_back(id);
    if (changed.empty())
        return std::nullopt;
    std::string label = (locked ? "Lock " : "Unlock ") + namesOf(document, changed);
    return Batch{std::move(label), {SetField{std::move(changed), "locked", locked}}};
}

std::optional<Refusal> whyLocked(const Document& document, const std::vector<ElementId>& elements)
{
    for (const ElementId& id : elements)
        if (const Element* element = document.find(id); element && element->locked)
            return Refusal{
                subject(document, *element) + ". Unlock it to move, resize or delete it.", id};
    return std::nullopt;
}

std::optional<Refusal> refuseLocked(const Document& document, const Edit& edit)
{
    const auto isLocked = [](const auto& element) { return element->locked; };
    if (std::none_of(document.elements().begin(), document.elements().end(), isLocked))
        return std::nullopt;
    const Result<Document> after = apply(document, edit);
    if (!after)
        return std::nullopt; // it is refused for another reason
    for (const auto& element : document.elements())
        if (element->locked)
            if (auto refusal = objectionOf(document, *after, *element))
                return refusal;
    return std::nullopt;
}

} // namespace stowage::doc
