// SPDX-License-Identifier: MIT
#include "document/groups.h"

#include "base/text.h"
#include "document/naming.h"

#include <algorithm>
#include <set>

namespace stowage::doc {

namespace {

std::set<std::string> groupsOf(const Document& document, const std::vector<ElementId>& elements)
{
    std::set<std::string> groups;
    for (const ElementId& id : elements)
        if (const Element* element = document.find(id); element && !element->group.empty())
            groups.insert(element->group);
    return groups;
}

std::vector<ElementId> membersOf(const Document& document, const std::set<std::string>& groups)
{
    std::vector<ElementId> members;
    for (const auto& element : document.elements())
        if (groups.count(element->group) > 0)
            members.push_back(element->id);
    return members;
}

Edit put(const Document& document, std::vector<ElementId> elements, const std::string& verb,
         std::string group)
{
    std::string label = verb + namesOf(document, elements);
    return Batch{std::move(label), {SetField{std::move(elements), "group", std::move(group)}}};
}

} // namespace

std::vector<ElementId> withGroups(const Document& document, const std::vector<ElementId>& elements)
{
    std::vector<ElementId> all = elements;
    const std::set<std::string> groups = groupsOf(document, elements);
    if (groups.empty())
        return all;
    const std::set<ElementId> listed(elements.begin(), elements.end());
    for (ElementId& id : membersOf(document, groups))
        if (listed.count(id) == 0)
            all.push_back(std::move(id));
    return all;
}

std::string freeGroup(const Document& document)
{
    std::set<std::string> taken;
    for (const auto& element : document.elements())
        taken.insert(element->group);
    std::int64_t number = 1;
    while (taken.count("group-" + numberText(number)) > 0)
        ++number;
    return "group-" + numberText(number);
}

std::optional<Edit> grouped(const Document& document, const std::vector<ElementId>& elements)
{
    const std::set<ElementId> different(elements.begin(), elements.end());
    if (different.size() < 2)
        return std::nullopt;
    const std::set<std::string> groups = groupsOf(document, elements);
    const bool isOne = groups.size() == 1 && membersOf(document, groups).size() == different.size();
    const bool isWhole =
        isOne && std::all_of(different.begin(), different.end(), [&](const ElementId& id) {
            const Element* element = document.find(id);
            return element && !element->group.empty();
        });
    if (isWhole)
        return std::nullopt;
    return put(document, {different.begin(), different.end()}, "Group ", freeGroup(document));
}

std::optional<Edit> ungrouped(const Document& document, const std::vector<ElementId>& elements)
{
    const std::vector<ElementId> members = membersOf(document, groupsOf(document, elements));
    if (members.empty())
        return std::nullopt;
    return put(document, members, "Ungroup ", "");
}

std::vector<ElementId> alike(const Document& document, const std::vector<ElementId>& elements)
{
    std::set<std::string_view> kinds;
    for (const ElementId& id : elements)
        if (const Element* element = document.find(id))
            kinds.insert(element->kind().key);
    std::vector<ElementId> all;
    for (const auto& element : document.elements())
        if (kinds.count(element->kind().key) > 0)
            all.push_back(element->id);
    return all;
}

} // namespace stowage::doc
