// SPDX-License-Identifier: MIT
// Puts a drawing into an SVG picture and takes it out again, so that the picture opens as the
// design.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace stowage::io {

// Whether the bytes begin as an SVG does: a root element `svg` after what XML allows before it.
bool isSvg(std::string_view bytes);

// The picture with `document` as the text of one <metadata id="stowage"> behind the root's start
// tag; `svg` must have no such element yet and `document` be JSON.
Result<std::string> embedInSvg(std::string_view svg, std::string_view document);

// The document inside; an error in words where the SVG is damaged or holds none. At most 32 MiB.
Result<std::string> extractFromSvg(std::string_view svg);

} // namespace stowage::io
