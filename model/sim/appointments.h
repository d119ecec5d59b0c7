// SPDX-License-Identifier: MIT
// The one table of who is called when an appointment falls due.
#pragma once

#include "sim/world.h"

namespace stowage::sim {

void keep(World& world, AppointmentKind kind, std::uint32_t slot);

} // namespace stowage::sim
