// SPDX-License-Identifier: GPL-3.0-or-later
// What a selection is of the drawing.
#include "canvas/scene.h"
#include "document/groups.h"

namespace stowage::ui {

std::vector<ElementId> elementsOf(const std::vector<Subject>& subjects)
{
    std::vector<ElementId> elements;
    for (const Subject& subject : subjects)
        if (const auto* id = std::get_if<ElementId>(&subject))
            elements.push_back(*id);
    return elements;
}

std::vector<Subject> withGroups(const doc::Document& document, std::vector<Subject> subjects)
{
    const std::vector<ElementId> elements = elementsOf(subjects);
    const std::vector<ElementId> all = doc::withGroups(document, elements);
    for (std::size_t n = elements.size(); n < all.size(); ++n) // the others stand behind them
        if (document.find(all[n])->place)
            subjects.emplace_back(all[n]);
    return subjects;
}

} // namespace stowage::ui
