// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that can be dragged onto the canvas, grouped and found by what people call them.
#pragma once

#include "kinds/catalog.h"

#include <QString>

#include <vector>

namespace stowage::ui {

// What a drag from the palette carries: the key of a kind.
inline constexpr const char* kPartMime = "application/x-stowage-kind";

struct PartGroup {
    doc::Group group = doc::Group::compute;
    std::vector<const doc::KindInfo*> kinds = {};
};

// Whether every word typed occurs in label, key or search words of the kind; case is ignored.
bool partFits(const doc::KindInfo& kind, const QString& typed);

// Groups that hold something that fits, in the order of the catalogue.
std::vector<PartGroup> partsFor(const QString& typed);

} // namespace stowage::ui
