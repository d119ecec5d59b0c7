// SPDX-License-Identifier: GPL-3.0-or-later
// Says whether a JSON value is what a JSON Schema describes, for the keywords that our schema uses.
#pragma once

#include "io/json.h"

#include <string>

namespace stowage::tests {

// Why the value is not valid, with the path to the part that is not: "elements.service-1: ...".
// Empty where it is valid. A keyword that is not known here is a reason too, whatever the value, so
// that none is overlooked.
std::string schemaBreach(const io::Json& schema, const io::Json& value);

} // namespace stowage::tests
