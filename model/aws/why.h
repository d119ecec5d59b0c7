// SPDX-License-Identifier: MIT
// Answers "why?" from the facts that were recorded when decisions were made.
#pragma once

#include "document/document.h"
#include "report/why.h"
#include "sim/world.h"

#include <optional>

namespace stowage::aws {

// The card of what was decided last about the subject: where a task was placed or why it stops, why
// a service could not place one, what became of an instance. Nothing without such a fact.
std::optional<WhyCard> whyOf(const doc::Document& document, const sim::World& world,
                             const Subject& subject);

// The card of one fact; nothing where it says nothing to a reader.
std::optional<WhyCard> whyOfFact(const doc::Document& document, const sim::World& world,
                                 std::uint32_t fact);

} // namespace stowage::aws
