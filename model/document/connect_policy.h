// SPDX-License-Identifier: MIT
// Whoever is drawn to a queue or a topic is let in by its policy.
#pragma once

#include "document/draft.h"

#include <string>

namespace stowage::doc {

// A topic or a rule that is drawn to a queue may send to it; says so.
std::string letIn(Draft& draft, const Element& from, const Element& to);
// So may a rule or an alarm that is drawn to a topic publish; says so.
std::string letPublish(Draft& draft, const Element& from, const Element& to);

} // namespace stowage::doc
