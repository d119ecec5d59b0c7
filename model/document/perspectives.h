// SPDX-License-Identifier: MIT
// Three ways to read one drawing: what sits where, who calls whom, and who decides what.
#pragma once

#include "document/document.h"

#include <optional>
#include <string_view>

namespace stowage::doc {

enum class Perspective { placement, traffic, control };

// What a connection from such a kind is about; nothing where the kind has no such connection.
std::optional<Perspective> perspectiveOf(const KindInfo& from, std::string_view link);

// Whether a perspective is about elements of the kind; notes and frames are part of each.
bool isAbout(Perspective perspective, const KindInfo& kind);

} // namespace stowage::doc
