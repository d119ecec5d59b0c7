// SPDX-License-Identifier: MIT
// Puts a drawing into a PNG picture and takes it out again, so that the picture opens as the
// design.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace stowage::io {

// Whether the bytes begin as those of every PNG do.
bool isPng(std::string_view bytes);

// The picture with `document` in one uncompressed iTXt chunk named `stowage` before the end; one
// that it holds already is replaced. `png` must be a whole PNG.
Result<std::string> embedInPng(std::string_view png, std::string_view document);

// The document inside; an error in words where the PNG is damaged or holds none. At most 32 MiB.
Result<std::string> extractFromPng(std::string_view png);

} // namespace stowage::io
