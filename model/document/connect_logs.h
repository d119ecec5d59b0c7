// SPDX-License-Identifier: MIT
// What a line from a container to a log group brings along.
#pragma once

#include "document/draft.h"

#include <string>

namespace stowage::doc {

// Sets the log driver to awslogs and names the group, with a stream prefix where there is none;
// says so.
std::string nameLogGroup(Draft& draft, const ElementId& container, const Element& group);

} // namespace stowage::doc
