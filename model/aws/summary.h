// SPDX-License-Identifier: MIT
// What became of a run, for people who read a terminal and for programs that read JSON.
#pragma once

#include "document/document.h"
#include "io/json.h"
#include "sim/world.h"

#include <string>

namespace stowage::aws {

// Services, instances, targets and requests as they stand, and what happened that is worth a mark.
std::string summaryOf(const doc::Document& document, const sim::World& world);
io::Json summaryJson(const doc::Document& document, const sim::World& world);

} // namespace stowage::aws
