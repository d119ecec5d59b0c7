// SPDX-License-Identifier: GPL-3.0-or-later
// What the swarm counts of the facts around the cluster: messages, events, stores and storage.
#pragma once

#include "report/fact.h"

#include <cstdint>
#include <span>
#include <string>

namespace stowage::storm {

std::string warningAround(const Fact& fact, std::span<const std::uint64_t> words); // empty: nothing

} // namespace stowage::storm
