// SPDX-License-Identifier: MIT
#include "document/naming.h"

#include "base/text.h"

#include <algorithm>

namespace stowage::doc {

std::string nameOf(const Document& document, const ElementId& id)
{
    const Element* element = document.find(id);
    return element ? std::string(element->kind().noun) + " " + element->name : id.text;
}

std::string namesOf(const Document& document, const std::vector<ElementId>& ids)
{
    if (ids.size() == 1)
        return nameOf(document, ids.front());
    const Element* first = ids.empty() ? nullptr : document.find(ids.front());
    const bool alike = first && std::all_of(ids.begin(), ids.end(), [&](const ElementId& id) {
                           const Element* element = document.find(id);
                           return element && element->props.index() == first->props.index();
                       });
    return numberText(static_cast<std::int64_t>(ids.size())) + " " +
           std::string(alike ? first->kind().plural : std::string_view("elements"));
}

std::string lowerFirst(std::string_view label)
{
    std::string text(label);
    if (text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'a' && text[1] <= 'z')
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

std::string shortened(std::string text)
{
    constexpr std::size_t kMost = 60;
    text = plainLine(text);
    if (text.size() <= kMost)
        return text;
    std::size_t end = kMost;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    return text.substr(0, end) + "…";
}

bool isSaid(const Field& field)
{
    return field.shape != Shape::pairs && field.shape != Shape::records && !field.secret &&
           !field.multiline;
}

} // namespace stowage::doc
