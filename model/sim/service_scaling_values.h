// SPDX-License-Identifier: MIT
// What is said of scalable targets and their policies.
#pragma once

#include "report/readout.h"
#include "sim/world.h"

#include <optional>
#include <string>
#include <string_view>

namespace stowage::sim {

// Cause of a scaling activity, as AWS tells it, of the fact that a service was scaled.
std::string scalingCause(const World& world, const Fact& fact);

// What the phrases about them are filled in with. None: the key is not one of those.
std::optional<std::string> serviceScalingValue(const World& world, const Fact& fact,
                                               std::string_view key);

void describe(const World& world, const ScalingPolicy& row, Readout& out);

} // namespace stowage::sim
