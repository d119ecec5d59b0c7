// SPDX-License-Identifier: MIT
#include "session/revisions.h"

#include "document/apply.h"
#include "document/diff.h"
#include "document/lower.h"
#include "kinds/compute/task_definition.h"
#include "sim/laws/definitions.h"

#include <algorithm>
#include <utility>

namespace stowage::session {

namespace {
bool isOfDefinition(const doc::Document& document, const ElementId& id)
{
    const doc::Element* element = document.find(id);
    if (element == nullptr)
        return false;
    const doc::Element* parent = document.find(element->parent);
    return element->as<doc::TaskDefinition>() != nullptr ||
           (parent != nullptr && parent->as<doc::TaskDefinition>() != nullptr);
}

// Spares most edits the look at every definition.
bool touchesDefinitions(const doc::Document& before, const doc::Document& next)
{
    const doc::Change change = doc::diff(before, next);
    const auto in = [](const doc::Document& document) {
        return [&document](const ElementId& id) { return isOfDefinition(document, id); };
    };
    return std::any_of(change.added.begin(), change.added.end(), in(next)) ||
           std::any_of(change.removed.begin(), change.removed.end(), in(before)) ||
           std::any_of(change.altered.begin(), change.altered.end(),
                       [&](const doc::Altered& altered) {
                           return isOfDefinition(before, altered.element) ||
                                  isOfDefinition(next, altered.element);
                       });
}

int drawnNumber(const doc::Document& document, const ElementId& definition)
{
    const doc::Element* element = document.find(definition);
    const auto* drawn = element != nullptr ? element->as<doc::TaskDefinition>() : nullptr;
    return drawn != nullptr ? drawn->revision : 0;
}
} // namespace

doc::Document withNextRevisions(const doc::Document& before, doc::Document next,
                                const sim::World& world)
{
    if (!touchesDefinitions(before, next))
        return next;
    for (const sim::DefinitionNode& node : doc::lower(next).definitions) {
        const int number = node.newest ? sim::definitions::numberFor(world, node) : node.revision;
        if (number == node.revision)
            continue;
        if (next.findRevision(node.id, node.revision) == nullptr &&
            drawnNumber(before, node.id) == node.revision)
            next.putRevision(doc::revisionOf(before, node.id, node.revision));
        // The row takes a million at most, where AWS ends too; beyond it the number stays.
        if (Result<doc::Document> counted =
                doc::apply(next, doc::SetField{{node.id}, "revision", std::int64_t{number}}))
            next = *std::move(counted);
    }
    return next;
}

} // namespace stowage::session
