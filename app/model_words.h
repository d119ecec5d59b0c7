// SPDX-License-Identifier: GPL-3.0-or-later
// What the model says by its tables, for those who translate it; what it puts together in code
// stands in resources/translations/spoken_words.inc.
#pragma once

#include <string>
#include <vector>

namespace stowage::app {

// Labels, helps, phrases, questions, rules: sorted, each once, with gaps as "{s} was stopped.".
// What AWS says itself is not among them.
std::vector<std::string> modelWords();

// The same as lines that lupdate and the phrase book read.
std::string modelWordsText();

} // namespace stowage::app
