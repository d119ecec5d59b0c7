// SPDX-License-Identifier: GPL-3.0-or-later
// What a row says of itself beside its editor: help, limits, default and what an edit does.
#pragma once

#include "field/field.h"

#include <QString>

#include <string_view>
#include <vector>

namespace stowage::doc {
struct KindInfo;
}

namespace stowage::ui {

// "0 to 5,000", "1 s to 3,600 s, or 0: not set"; empty for what is no number.
QString rangeWords(const doc::Field& field);

// What an edit of the row does to a running system, as a sentence.
QString effectWords(doc::Effect effect);

// Of its rows that are edited here, in order of their first one, so that none comes twice.
std::vector<std::string_view> sectionsOf(const doc::KindInfo& kind);

// All of it, one statement a line. `kind` tells the default and may be null for a column of a
// table.
QString helpWords(const doc::Field& field, const doc::KindInfo* kind);

} // namespace stowage::ui
