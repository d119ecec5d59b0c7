// SPDX-License-Identifier: MIT
#include "document/shared_rows.h"

#include <algorithm>

namespace stowage::doc {

namespace {

bool meansTheSame(const Field& a, const Field& b)
{
    return a.key == b.key && a.shape == b.shape && a.unit == b.unit && a.zeroMeans == b.zeroMeans &&
           a.refersTo == b.refersTo && a.secret == b.secret && a.open == b.open &&
           a.columns.first == b.columns.first &&
           std::equal(a.choices.begin(), a.choices.end(), b.choices.begin(), b.choices.end());
}

} // namespace

std::vector<const Field*> sharedRows(const Document& document,
                                     const std::vector<ElementId>& elements)
{
    std::vector<const KindInfo*> kinds;
    for (const ElementId& id : elements)
        if (const Element* element = document.find(id))
            if (std::find(kinds.begin(), kinds.end(), &element->kind()) == kinds.end())
                kinds.push_back(&element->kind());
    std::vector<const Field*> shared;
    if (kinds.empty())
        return shared;
    for (const Field& row : kinds.front()->rows)
        if (std::all_of(kinds.begin(), kinds.end(), [&](const KindInfo* kind) {
                const Field* other = findField(kind->rows, row.key);
                return other != nullptr && meansTheSame(row, *other);
            }))
            shared.push_back(&row);
    for (const Field& row : elementRows())
        shared.push_back(&row);
    return shared;
}

} // namespace stowage::doc
