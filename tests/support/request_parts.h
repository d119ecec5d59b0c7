// SPDX-License-Identifier: GPL-3.0-or-later
// What random requests are put together of: names that a drawing bears, objects and lists.
#pragma once

#include "io/json.h"
#include "support/random_edit.h"
#include "support/random_requests.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stowage::tests {

using io::Json;

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

inline Json object(std::initializer_list<std::pair<const char*, Json>> members)
{
    Json made = Json::object();
    for (const auto& [key, value] : members)
        made.set(key, value);
    return made;
}

inline Json listOf(Json item)
{
    return Json(Json::Array{std::move(item)});
}

// The input of an operation that changes the network or the account; nothing for another one.
std::optional<Json> networkChange(const Scene& scene, std::string_view operation);
// The same for rules of listeners.
std::optional<Json> ruleChange(const Scene& scene, std::string_view operation);
Json listenerActions(const Scene& scene); // DefaultActions, which mostly forward

} // namespace stowage::tests
