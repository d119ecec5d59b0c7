// SPDX-License-Identifier: GPL-3.0-or-later
// What the model says, in the language of the window: words are looked up, and of sentences the
// form with gaps that they were made from.
#pragma once

#include <QString>

#include <string_view>
#include <vector>

namespace stowage::ui {

// `english` where nothing is translated, and where it is nobody's form: names, AWS's own words.
QString said(std::string_view english);
QString said(const QString& english);

// All that is known: words, and sentences with gaps as "{s} was stopped.".
std::vector<QString> knownPhrases();
// Whether `english` is one of them or made from one.
bool isKnownPhrase(const QString& english);

} // namespace stowage::ui
