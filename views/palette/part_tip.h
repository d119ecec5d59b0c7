// SPDX-License-Identifier: GPL-3.0-or-later
// What a part is, in two lines with a small picture of it, beside the part that is pointed at.
#pragma once

#include "kinds/catalog.h"
#include "look/plain_text.h"
#include "look/theme.h"

#include <QFrame>
#include <QPixmap>

namespace stowage::ui {

// The text broken to lines of this width, of which the last is cut where there is more.
QString inLines(const QString& text, const QFont& font, int width, int most);

class PartTip : public QFrame {
    Q_OBJECT

public:
    PartTip(const Theme& theme, QWidget* parent);

    // `picture` may be null; `beside` is on the screen.
    void tell(const doc::KindInfo& kind, const QPixmap& picture, const QRect& beside);
    void setTheme(const Theme& theme) { theme_ = theme; }

private:
    Theme theme_;
    PlainLabel* picture_ = nullptr;
    PlainLabel* name_ = nullptr;
    PlainLabel* words_ = nullptr;
};

} // namespace stowage::ui
