// SPDX-License-Identifier: MIT
// Which of some known words somebody probably meant.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace stowage {

// The known word that the fewest slips of the finger turn into `word`: letters left out, added,
// changed or swapped, a third of the word at most. Upper and lower case are the same. Empty where
// no word is as near as that; of equally near ones the first.
std::string_view nearestWord(std::string_view word, std::span<const std::string_view> known);

// " Did you mean X?", or nothing.
std::string didYouMean(std::string_view word, std::span<const std::string_view> known);

} // namespace stowage
