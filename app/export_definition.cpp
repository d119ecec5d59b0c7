// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_definition.h"

#include "base/text.h"
#include "io/json.h"

#include <algorithm>

namespace stowage::app {

namespace {
std::vector<const doc::Element*> definitionsOf(const doc::Document& document)
{
    std::vector<const doc::Element*> found;
    for (const auto& element : document.elements())
        if (element->as<doc::TaskDefinition>() != nullptr)
            found.push_back(element.get());
    return found;
}

// The definition itself, the one around a container, or the one that a service runs.
ElementId definitionOf(const doc::Document& document, const ElementId& id)
{
    std::vector<ElementId> near{id};
    for (const ElementId& ancestor : document.ancestorsOf(id))
        near.push_back(ancestor);
    for (const auto& link : document.linksFrom(id))
        near.push_back(link->to);
    for (const ElementId& each : near)
        if (const doc::Element* element = document.find(each))
            if (element->as<doc::TaskDefinition>() != nullptr)
                return each;
    return {};
}
} // namespace

Result<ElementId> definitionToExport(const doc::Document& document,
                                     const std::vector<ElementId>& chosen,
                                     const std::string& family)
{
    std::vector<const doc::Element*> definitions = definitionsOf(document);
    if (definitions.empty())
        return Error{Fault::notFound,
                     "the drawing holds no task definition; draw one or choose another format.",
                     {}};
    if (!family.empty())
        std::erase_if(definitions, [&](const doc::Element* each) { return each->name != family; });
    std::vector<ElementId> wanted;
    for (const ElementId& id : chosen)
        if (const ElementId definition = definitionOf(document, id);
            !definition.isEmpty() &&
            std::find(wanted.begin(), wanted.end(), definition) == wanted.end())
            wanted.push_back(definition);
    if (wanted.size() == 1)
        return wanted.front();
    if (definitions.size() == 1)
        return definitions.front()->id;
    std::vector<std::string> names;
    for (const doc::Element* each : definitionsOf(document))
        names.push_back(plainLine(each->name));
    if (names.size() > 10) {
        const std::size_t more = names.size() - 9;
        names.resize(9);
        names.push_back(counted(static_cast<std::int64_t>(more), "other", "others"));
    }
    return Error{Fault::invalid,
                 definitions.empty() ? "there is no task definition " + plainLine(family) +
                                           "; there is " + listed(names) + "."
                                     : "a file holds one task definition, and there are " +
                                           listed(names) + "; choose one of them.",
                 {}};
}

std::vector<ElementId> definitionsIn(const doc::Document& document)
{
    std::vector<ElementId> ids;
    for (const doc::Element* each : definitionsOf(document))
        ids.push_back(each->id);
    return ids;
}

std::string definitionText(const doc::Document& document, const std::vector<ElementId>& definitions,
                           io::DefinitionForm form)
{
    return io::prettyJson(io::definitionsAs(form, document, definitions));
}

} // namespace stowage::app
