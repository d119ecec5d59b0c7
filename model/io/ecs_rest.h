// SPDX-License-Identifier: MIT
// What of ECS JSON has no row: found when it is read, and put back when it is written.
#pragma once

#include "io/ecs_element.h"
#include "io/json.h"

#include <string>
#include <string_view>
#include <vector>

namespace stowage::io {

// The member of an element's `unknown` under which ECS's own stand, apart from what a later format
// may add.
constexpr std::string_view kKept = "ecs";

// Null where a value is not there or says nothing: AWS writes lists back that are empty.
const Json* saying(const Json* json);

// The rows that are read from a member of the object, or from inside of it.
std::vector<const doc::Field*> rowsOf(const doc::KindInfo& kind, std::string_view key);

// What these rows cannot hold of the member; says nothing where they hold all of it.
Json restOf(const doc::KindInfo& kind, const std::string& key, const Json& member);

} // namespace stowage::io
