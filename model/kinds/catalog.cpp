// SPDX-License-Identifier: MIT
#include "kinds/catalog.h"

#include "base/ensure.h"

#include <array>

namespace stowage::doc {

namespace {

template <class... K> std::array<KindInfo, sizeof...(K)> describeAll(TypeList<K...>)
{
    return {describe(Of<K>{})...};
}

// In the order of the alternatives of Props, so that a kind is found by the index of its struct.
const auto& catalog()
{
    static const auto kCatalog = describeAll(Kinds{});
    return kCatalog;
}

} // namespace

const Drawn* Drawn::linked(std::string_view link) const
{
    for (const Neighbour& neighbour : out)
        if (neighbour.link == link)
            return neighbour.element;
    return nullptr;
}

std::vector<const Drawn*> Drawn::allLinked(std::string_view link) const
{
    std::vector<const Drawn*> found;
    for (const Neighbour& neighbour : out)
        if (neighbour.link == link)
            found.push_back(neighbour.element);
    return found;
}

std::span<const KindInfo> allKinds()
{
    return catalog();
}

const KindInfo* findKind(std::string_view key)
{
    for (const KindInfo& kind : catalog())
        if (kind.key == key)
            return &kind;
    return nullptr;
}

const KindInfo& kindOf(const Props& props)
{
    return catalog()[props.index()];
}

Value valueOf(const Props& props, const Field& field)
{
    return field.read(field, kindOf(props).object(props));
}

void setValue(Props& props, const Field& field, const Value& value)
{
    const KindInfo& kind = kindOf(props);
    ensure(findField(kind.rows, field.key) != nullptr,
           "a row is written to an element of its kind");
    field.write(field, kind.changeable(props), value);
}

bool isDefault(const Props& props, const Field& field)
{
    return valueOf(props, field) == valueOf(kindOf(props).defaults, field);
}

bool sameProps(const Props& a, const Props& b)
{
    if (a.index() != b.index())
        return false;
    for (const Field& field : kindOf(a).rows)
        if (!(valueOf(a, field) == valueOf(b, field)))
            return false;
    return true;
}

std::string snakeCase(std::string_view key)
{
    std::string text;
    for (const char c : key) {
        if (c >= 'A' && c <= 'Z') {
            text += '_';
            text += static_cast<char>(c - 'A' + 'a');
        } else
            text += c;
    }
    return text;
}

std::string withArticle(const KindInfo& kind)
{
    std::string text(kind.article);
    if (!text.empty())
        text += ' ';
    return text + std::string(kind.noun);
}

std::string_view wordsOf(Group group)
{
    switch (group) {
    case Group::compute:
        break;
    case Group::network:
        return "Network";
    case Group::identity:
        return "Identity";
    case Group::images:
        return "Images";
    case Group::storage:
        return "Storage";
    case Group::events:
        return "Events";
    case Group::observe:
        return "Observe";
    case Group::outside:
        return "Outside";
    }
    return "Compute";
}

} // namespace stowage::doc
