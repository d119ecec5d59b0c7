// SPDX-License-Identifier: MIT
#include "document/references.h"

namespace stowage::doc {

bool mapReferences(const Field& field, Value& value,
                   const std::function<std::string(const std::string&)>& replacement)
{
    bool differs = false;
    if (field.shape == Shape::text && !field.refersTo.empty()) {
        auto& text = std::get<std::string>(value);
        if (text.empty())
            return false;
        std::string next = replacement(text);
        differs = next != text;
        text = std::move(next);
    } else if (field.shape == Shape::records) {
        for (Record& record : std::get<Records>(value).rows)
            for (std::size_t i = 0; i < record.cells.size(); ++i)
                differs = mapReferences(field.columns[i], record.cells[i], replacement) || differs;
    }
    return differs;
}

bool clearedOf(const Field& field, Value& value, const std::set<ElementId>& gone)
{
    return mapReferences(field, value, [&](const std::string& id) {
        return gone.count(ElementId(id)) ? std::string() : id;
    });
}

std::optional<std::string> badReference(const Document& document, const Field& field,
                                        const Value& value)
{
    std::optional<std::string> words;
    const auto inspect = [&](const Field& row, const std::string& id) {
        const Element* element = document.find(ElementId(id));
        if (element && element->is(row.refersTo))
            return;
        const KindInfo* kind = findKind(row.refersTo);
        words = std::string(row.label) + " names " + id + ", which is no " +
                std::string(kind ? kind->noun : row.refersTo) + " of this drawing.";
    };
    if (field.shape == Shape::text && !field.refersTo.empty()) {
        if (const auto& id = std::get<std::string>(value); !id.empty())
            inspect(field, id);
    } else if (field.shape == Shape::records)
        for (const Record& record : std::get<Records>(value).rows)
            for (std::size_t i = 0; i < field.columns.size(); ++i)
                if (!words)
                    words = badReference(document, field.columns[i], record.cells[i]);
    return words;
}

} // namespace stowage::doc
