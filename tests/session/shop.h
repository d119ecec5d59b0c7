// SPDX-License-Identifier: GPL-3.0-or-later
// A small architecture that runs: two zones, three instances, a service of four tasks behind a load
// balancer that users ask.
#pragma once

#include "document/apply.h"
#include "document/arrange.h"
#include "document/rules.h"
#include "session/session.h"

namespace stowage::session {

struct Drawn {
    doc::Document document;
    ElementId cluster, service, definition, users;
    std::vector<ElementId> instances;
};

Drawn runningShop();

} // namespace stowage::session
