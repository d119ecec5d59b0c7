// SPDX-License-Identifier: GPL-3.0-or-later
// What a run came through, by the facts that tell of it.
#pragma once

#include "report/fact.h"

#include <cstdint>
#include <span>
#include <string>

namespace stowage::storm {

// Empty: the fact tells of nothing that a swarm counts.
std::string warningOf(const Fact& fact, std::span<const std::uint64_t> words);

// What a whole swarm must have come through.
std::span<const char* const> wantedWarnings();

} // namespace stowage::storm
