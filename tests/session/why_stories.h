// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in which every kind of fact happens.
#pragma once

#include "sim/world.h"

#include <string>
#include <vector>

namespace stowage::session {

std::string fileText(const std::string& path); // from the root of the sources

const std::vector<sim::World>& worlds();

} // namespace stowage::session
