// SPDX-License-Identifier: GPL-3.0-or-later
// What has to do with one thing of a run: a service's tasks and hosts, an instance's tasks, and the
// way of the requests to them.
#pragma once

#include "canvas/live_state.h"
#include "document/document.h"

#include <set>

namespace stowage::ui {

// With the subject itself. Empty where nothing runs that could be told apart from the rest.
std::set<Subject> relatedTo(const doc::Document& document, const LiveState& live,
                            const Subject& subject);

} // namespace stowage::ui
