// SPDX-License-Identifier: MIT
#include "document/element.h"

#include "field/row.h"

namespace stowage::doc {

namespace {

constexpr std::array kRows = {
    row<&Element::locked>({.key = "locked",
                           .label = "Locked",
                           .help = "It is not moved, resized or deleted until it is unlocked. What "
                                   "runs does not know of it.",
                           .section = "On the canvas",
                           .effect = Effect::cosmetic}),
    row<&Element::group>({.key = "group",
                          .label = "Group",
                          .help = "Elements of one group are selected and moved as one.",
                          .section = "On the canvas",
                          .max = 64,
                          .effect = Effect::cosmetic,
                          .hidden = true}),
    row<&Element::pinned>({.key = "pinned",
                           .label = "Pinned",
                           .help = "It stays where it is when the drawing is tidied. What runs "
                                   "does not know of it.",
                           .section = "On the canvas",
                           .effect = Effect::cosmetic}),
};

bool isOfEveryElement(const Field& field)
{
    return findField(kRows, field.key) == &field;
}

} // namespace

bool operator==(const Element& a, const Element& b)
{
    return a.id == b.id && a.name == b.name && a.parent == b.parent && a.place == b.place &&
           a.unknown == b.unknown && a.locked == b.locked && a.group == b.group &&
           a.pinned == b.pinned && sameProps(a.props, b.props);
}

std::span<const Field> elementRows()
{
    return kRows;
}

const Field* findRow(const KindInfo& kind, std::string_view key)
{
    const Field* row = findField(kind.rows, key);
    return row != nullptr ? row : findField(kRows, key);
}

Value valueOf(const Element& element, const Field& row)
{
    return isOfEveryElement(row) ? row.read(row, &element) : valueOf(element.props, row);
}

void setValue(Element& element, const Field& row, const Value& value)
{
    if (isOfEveryElement(row))
        row.write(row, &element, value);
    else
        setValue(element.props, row, value);
}

} // namespace stowage::doc
