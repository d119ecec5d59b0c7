// SPDX-License-Identifier: MIT
// Tells in a sentence what somebody did to a drawing, from the drawing before and after it.
#pragma once

#include "document/document.h"

#include <cstdint>
#include <string>

namespace stowage::doc {

enum class Deed : std::uint8_t { edited, undone, redone };

// "You changed desired tasks of service web from 3 to 5." Of a long change the first parts are
// told. The same two drawings are told alike, whoever changed one into the other by which edits.
// Empty where there is nothing to tell, as of what was only moved.
std::string toldChange(const Document& before, const Document& after, Deed deed);

} // namespace stowage::doc
