// SPDX-License-Identifier: GPL-3.0-or-later
// The input of an API operation at random, most of it about something that is there.
#pragma once

#include "io/json.h"
#include "support/random_requests.h"

#include <string_view>

namespace stowage::tests {

io::Json randomInput(const Scene& scene, std::string_view operation);

} // namespace stowage::tests
