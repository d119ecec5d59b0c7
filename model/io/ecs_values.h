// SPDX-License-Identifier: MIT
// Values of rows in the shapes that ECS writes them in, and what else people write for them.
#pragma once

#include "base/result.h"
#include "field/field.h"
#include "io/ecs_element.h"
#include "io/json.h"

#include <string>

namespace stowage::io {

// The error is a sentence with the row's label; its `where` is empty.
Result<doc::Value> ecsValue(const doc::Field& field, const Json& json);

// As ecsValue, but reads numbers in quotes, texts without, other cases of letters and lists with
// wrong entries; each of them is told.
Result<doc::Value> guessedValue(const doc::Field& field, const Json& json, const Told& told);

// Whether an entry of a table says which it is: a port range, for one, has no container port.
bool namesItself(const doc::Field& table, const Json& entry);

// The one-entry-a-line text of a list.
std::string linesOf(const Json& list);
// The texts of a list as a choice names them that stands for more than one: "EC2,FARGATE".
std::string allOf(const Json& list);
// Whether each of its entries is a choice.
bool isKnown(const doc::Field& field, const Json& list);

} // namespace stowage::io
