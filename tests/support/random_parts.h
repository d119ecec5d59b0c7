// SPDX-License-Identifier: GPL-3.0-or-later
// What random requests are made of: names that are there, and JSON.
#pragma once

#include "support/random_edit.h"
#include "support/random_requests.h"

#include <string>
#include <utility>
#include <vector>

namespace stowage::tests {

// A name that the drawing bears, or now and then one that nothing bears.
inline std::string nameOf(const Scene& scene, std::string_view kind)
{
    const doc::Element* element = someElement(scene.document, scene.dice, kind);
    return element == nullptr || scene.dice.chance(6) ? "no-such" : element->name;
}

template <class Row> EntityId someRow(const Scene& scene, const sim::Table<Row>& table)
{
    std::vector<EntityId> ids;
    for (auto at = table.first(); at; at = table.after(at))
        ids.push_back(idOf(table[at]));
    return ids.empty() ? EntityId{} : scene.dice.of(ids);
}

inline io::Json object(std::initializer_list<std::pair<const char*, io::Json>> members)
{
    io::Json made = io::Json::object();
    for (const auto& [key, value] : members)
        made.set(key, value);
    return made;
}

inline io::Json listOf(io::Json item)
{
    return io::Json(io::Json::Array{std::move(item)});
}

} // namespace stowage::tests
