// SPDX-License-Identifier: MIT
// An edit as one JSON object, for recordings: `{"set": {"elements": ["service-1"], "key":
// "desiredCount", "value": 5}}`.
#pragma once

#include "base/result.h"
#include "document/edit.h"
#include "io/json.h"

namespace stowage::io {

Json editJson(const doc::Edit& edit);

// Strict: nothing is guessed or mended, for a recording must repeat exactly. `where` is empty.
Result<doc::Edit> readEdit(const Json& json);

} // namespace stowage::io
