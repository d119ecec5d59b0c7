// SPDX-License-Identifier: GPL-3.0-or-later
// A line above the drawing for what somebody must not forget while he draws.
#pragma once

#include "look/plain_text.h"
#include "look/theme.h"

#include <QFrame>

class QToolButton;

namespace stowage::app {

class Banner : public QFrame {
    Q_OBJECT

public:
    explicit Banner(const ui::Theme& theme, QWidget* parent = nullptr);

    // Until other words are said; empty ones hide it.
    enum class Offer { saveAs, close };
    void say(const QString& words, Offer offer);

signals:
    void saveAsWanted();

private:
    ui::PlainLabel* words_ = nullptr;
    QToolButton* saveAs_ = nullptr;
    QToolButton* close_ = nullptr;
};

} // namespace stowage::app
