// SPDX-License-Identifier: MIT
// What Fargate asks of a task definition that AWS does not ask of others.
#pragma once

#include "kinds/drawn.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::doc {

// It states FARGATE, and nothing in it keeps it from running there.
bool runsOnFargate(const Drawn& definition);

// Why AWS refuses to register it, in its words; empty: it does not, or FARGATE is not stated.
std::string fargateObjection(const Drawn& definition);

// What `cpu` and `memory` may be where FARGATE is stated; none: whatever they like.
std::vector<std::int64_t> fargateSizes(const Props& definition, std::string_view key);

void checkFargate(const Drawn& definition, std::vector<Finding>& findings);

} // namespace stowage::doc
