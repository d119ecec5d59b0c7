// SPDX-License-Identifier: GPL-3.0-or-later
// An edit at random, mostly a legal one: what people do to a drawing while it runs.
#pragma once

#include "document/edit.h"
#include "support/dice.h"

#include <optional>
#include <string_view>

namespace stowage::tests {

// Nothing where the drawing has nothing of the kind that was drawn. Values come from the rows:
// small legal ones most of the time, now and then one beyond the range.
std::optional<doc::Edit> randomEdit(const doc::Document& document, Dice& dice);

// The name of the edit's own kind: "setField".
std::string_view kindOf(const doc::Edit& edit);
const std::vector<std::string_view>& kindsOfEdits();

// An element of the kind, or of any kind where it is empty; null: there is none.
const doc::Element* someElement(const doc::Document& document, Dice& dice,
                                std::string_view kind = {});

} // namespace stowage::tests
