// SPDX-License-Identifier: MIT
// The JSON Schema of documents, made from the rows that read and write them.
#pragma once

#include "io/json.h"

namespace stowage::io {

// Draft 2020-12. What it takes, readDocument takes without a remark, as far as a schema can say.
Json documentSchema();

} // namespace stowage::io
