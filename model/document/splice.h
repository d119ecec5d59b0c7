// SPDX-License-Identifier: MIT
// A queue that is put into a connection makes it asynchronous: whoever asked sends messages to the
// queue, and whoever answered polls it.
#pragma once

#include "document/rules.h"

#include <optional>

namespace stowage::doc {

// Whether what flows along it could wait in a queue: requests, and events that run tasks.
bool couldWait(const Document& document, const Link& link);

// What a part would do that is dropped on the connection; none: it is dropped as anywhere else. A
// queue goes to the canvas, and in one Batch between the ends. Users send as many messages as they
// sent requests; a rule no longer needs to know where its tasks run.
std::optional<DropPlan> splicePlan(const Document& document, const KindInfo& kind, const Link& link,
                                   const DropAsked& asked);

// The same with a queue that is drawn already, or why that may not be.
Result<Connection> splice(const Document& document, const Link& link, const ElementId& queue);

} // namespace stowage::doc
