// SPDX-License-Identifier: MIT
#include "document/find.h"

#include "base/text.h"
#include "field/check.h"

#include <algorithm>

namespace stowage::doc {

namespace {

// The words of the first row whose value has the word, or nothing.
std::string matchingRow(const Element& element, std::string_view word)
{
    for (const Field& field : element.kind().rows) {
        if (field.secret)
            continue;
        const std::string words = spoken(field, valueOf(element.props, field));
        if (containsFolded(words, word))
            return std::string(field.label) + ": " + plainLine(words);
    }
    return {};
}

} // namespace

std::vector<Found> findElements(const Document& document, std::string_view text)
{
    std::vector<Found> byName;
    std::vector<Found> byValue;
    std::vector<std::string> words;
    for (std::string& word : split(text, ' '))
        if (!word.empty())
            words.push_back(std::move(word));
    if (words.empty())
        return byName;
    for (const auto& element : document.elements()) {
        const std::string title = element->name + " · " + std::string(element->kind().label);
        const std::string own = title + " " + element->id.text;
        std::string extra;
        const bool all = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
            if (containsFolded(own, word))
                return true;
            extra = matchingRow(*element, word);
            return !extra.empty();
        });
        if (!all)
            continue;
        if (extra.empty())
            byName.push_back({element->id, title});
        else
            byValue.push_back({element->id, title + " · " + extra});
    }
    byName.insert(byName.end(), byValue.begin(), byValue.end());
    return byName;
}

const Element* named(const Document& document, std::string_view kindKey, std::string_view name)
{
    const Element* found = nullptr;
    for (const auto& element : document.elements()) {
        if (!element->is(kindKey))
            continue;
        if (element->id.text == name)
            return element.get();
        if (element->name != name)
            continue;
        if (found)
            return nullptr;
        found = element.get();
    }
    return found;
}

} // namespace stowage::doc
