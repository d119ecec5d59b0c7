// SPDX-License-Identifier: GPL-3.0-or-later
// The named speeds at which simulated time runs against the clock on the wall.
#pragma once

#include <QCoreApplication>
#include <QString>

#include <array>

namespace stowage::ui {

struct Speed {
    double factor = 1; // simulated seconds in a second; 0: as fast as it goes
    const char* name = "";
};

inline constexpr std::array<Speed, 8> kSpeeds{
    {{0.25, "1/4×"},
     {1, "1×"},
     {5, "5×"},
     {20, "20×"},
     {60, "60×"},
     {300, "300×"},
     {3600, "3600×"},
     {0, QT_TRANSLATE_NOOP("Speeds", "As fast as it goes")}}};
inline QString wordsFor(const Speed& speed)
{
    return QCoreApplication::translate("Speeds", speed.name);
}

inline constexpr int kUsualSpeed = 1; // index of 1×

} // namespace stowage::ui
