// SPDX-License-Identifier: MIT
// The catalogue as Markdown: every kind with its properties, made from their rows.
#pragma once

#include <string>

namespace stowage::io {

std::string referenceText();

} // namespace stowage::io
