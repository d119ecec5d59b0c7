// SPDX-License-Identifier: MIT
// A service and a queue are connected by the container of its definition that polls the queue.
#pragma once

#include "document/draft.h"
#include "document/rules.h"

namespace stowage::doc {

bool isServiceAndQueue(const KindInfo& a, const KindInfo& b); // in either order

// The container that works for the service: the one that its target group names, else the first
// that has a port, else the first. Null: it runs no definition that holds one.
const Element* workerOf(const Document& document, const ElementId& service);

// The connection of that container with the queue, with what it needs to poll, or why there is
// none.
Result<Connection> connectQueue(const Document& document, const ElementId& service,
                                const ElementId& queue);

// Without a task role a container may receive nothing: its definition gets one that allows that,
// unless it has one. Says so, and where the one that it has does not allow it.
std::string letPoll(Draft& draft, const ElementId& container);

} // namespace stowage::doc
