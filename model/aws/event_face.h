// SPDX-License-Identifier: MIT
// What of a run Amazon EventBridge hears, for the rules that are drawn.
#pragma once

#include "sim/event_face.h"

#include <optional>
#include <string_view>

namespace stowage::aws {

const sim::EventFace& eventFace();

// Whose events facts of the kind are; an empty type depends on the fact. None: AWS has no event, or
// one that only the rule that made it hears.
struct EventOrigin {
    std::string_view source, detailType;
};
std::optional<EventOrigin> originOf(FactKind kind);

} // namespace stowage::aws
