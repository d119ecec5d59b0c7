// SPDX-License-Identifier: MIT
#include "document/naming.h"

#include "base/text.h"
#include "document/apply.h"

#include <algorithm>

namespace stowage::doc {

namespace {
// Never within a character.
std::string_view cut(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xc0) == 0x80)
        --most;
    return text.substr(0, most);
}
} // namespace

bool fitsAsName(std::string_view text)
{
    return text.size() <= kLongestName && isUtf8(text) &&
           std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

std::string asName(std::string_view text)
{
    return std::string(cut(plainLine(text), kLongestName));
}

std::string numbered(std::string_view name, std::int64_t number)
{
    const std::string end = "-" + numberText(number);
    return std::string(cut(name, kLongestName - end.size())) + end;
}

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
    return text.size() <= kMost ? text : std::string(cut(text, kMost)) + "…";
}

bool isSaid(const Field& field)
{
    return field.shape != Shape::pairs && field.shape != Shape::records && !field.secret &&
           !field.multiline;
}

} // namespace stowage::doc
