// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and gestures that belong to no action of a menu; a test tries each of them.
#pragma once

#include <QString>

#include <span>

namespace stowage::ui {

struct OtherKey {
    const char* what = nullptr; // translated where it is shown
    const char* keys = nullptr;
};
std::span<const OtherKey> canvasKeys();
std::span<const OtherKey> timelineKeys();

QString wordsOfKey(const char* text); // of a row, in the language of the window

} // namespace stowage::ui
