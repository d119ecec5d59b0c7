// SPDX-License-Identifier: MIT
// Custom attributes that an instance of an Auto Scaling group is given while it runs.
#pragma once

#include "base/result.h"
#include "sim/world.h"

namespace stowage::sim::instance_attributes {

// PutAttributes and DeleteAttributes. What its group launches next bears none of it.
Outcome change(World& world, const ChangeAttributes& asked);

} // namespace stowage::sim::instance_attributes
