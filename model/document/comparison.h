// SPDX-License-Identifier: MIT
// Says in lines what differs between two drawings, each thing in one of its own.
#pragma once

#include "document/document.h"

#include <string>
#include <vector>

namespace stowage::doc {

// "service web: desired tasks from 2 to 4". Empty only where the drawings are equal. Elements are
// the same where their ids are. Secrets' values are left out.
std::vector<std::string> comparison(const Document& before, const Document& after);

} // namespace stowage::doc
