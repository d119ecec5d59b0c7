// SPDX-License-Identifier: MIT
// Facts as EventBridge would deliver them: AWS's own events in AWS's shapes, everything else with
// the source `stowage`.
#pragma once

#include "document/document.h"
#include "io/json.h"
#include "report/fact.h"
#include "sim/world.h"

#include <optional>

namespace stowage::aws {

// `world` stands at the end of the fact's instant. Each envelope has a member `stowage` with the
// numbers of the fact and of its cause.
io::Json envelopeOf(const doc::Document& document, const sim::World& world, std::uint32_t fact);

// As AWS publishes it, without that member; none where AWS has no event for the fact.
std::optional<io::Json> publishedEvent(const sim::World& world, std::uint32_t fact);

} // namespace stowage::aws
