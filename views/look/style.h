// SPDX-License-Identifier: GPL-3.0-or-later
// Makes Qt's own widgets look like the rest: the palette and the style sheet of a theme.
#pragma once

#include "look/theme.h"

#include <QPalette>
#include <QString>

class QApplication;

namespace stowage::ui {

QPalette paletteOf(const Theme& theme);

// For QApplication::setStyleSheet with the Fusion style. Widgets that differ from others of their
// class carry a dynamic property: labels and frames a `role` ("groupHead", "muted", "secondary",
// "emphasis", "title", "mono", "monoSecondary", "clock", "objection"; "panel", "card", "popOver"),
// buttons without a border `quiet`, fields that hold something wrong `wrong`.
QString styleSheetOf(const Theme& theme);

// The desktop's own brightness, which applyLook() hides. Asked anew each time, since it changes
// while programs run; the look must be applied afterwards.
Theme systemTheme();

// Style, palette, font and style sheet at once; call again to switch the theme of a running window.
void applyLook(QApplication& application, const Theme& theme);

} // namespace stowage::ui
